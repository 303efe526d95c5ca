import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'restify';
import { refuseUpgrade } from './refuseUpgrade.js';
import { pathOf } from './urlParts.js';

/** Owns the socket from here on; must not throw. `path` has no query. */
export type UpgradeHandler = (upgrade: {
  req: IncomingMessage;
  socket: Duplex;
  head: Buffer;
  path: string;
}) => void;

export interface UpgradeRoutes {
  add(matches: (path: string) => boolean, handle: UpgradeHandler): void;
}

/**
 * One place where the WebSocket routes of a server meet, so that an unknown path is refused with 404 and never left
 * hanging. Share one between all who need it; while somebody else listens to the server's `upgrade` event on their own,
 * unknown paths are left to them. Needs restify's `handleUpgrades` off, its default.
 */
export function upgradeRoutes(server: Server): UpgradeRoutes {
  const http: HttpServer = server.server;
  const routes: { matches: (path: string) => boolean; handle: UpgradeHandler }[] = [];
  const onUpgrade = (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Node has let go of the socket: without a listener a reset by the peer would end the process.
    socket.on('error', () => socket.destroy());
    const path = pathOf(req.url);
    const route = routes.find((candidate) => candidate.matches(path));
    if (route) route.handle({ req, socket, head, path });
    else if (!othersListen(server, http))
      refuseUpgrade(socket, 404, { code: 'not_found', message: 'no WebSocket is served here' });
  };
  // For the life of the server: without it restify's own listener would still let sockets in, and nobody answer.
  http.on('upgrade', onUpgrade);
  return { add: (matches, handle) => void routes.push({ matches, handle }) };
}

/** Two listeners are known: ours, and restify's own, which hands the event on to the listeners of the restify server. */
function othersListen(server: Server, http: HttpServer): boolean {
  return http.listenerCount('upgrade') + server.listenerCount('upgrade') > 2;
}
