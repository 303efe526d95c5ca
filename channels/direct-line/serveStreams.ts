import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'restify';
import { type WebSocket, WebSocketServer } from 'ws';
import { ShouliError } from '../../errors.js';
import { refuseUpgrade } from '../http/refuseUpgrade.js';
import { upgradeRoutes } from '../http/upgradeRoutes.js';
import { queryOf } from '../http/urlParts.js';
import { ActivityStream } from './activityStream.js';
import { assertOpens, bearerOf } from './authorize.js';
import type { DirectLine } from './directLine.js';
import { errorForm } from './errorForm.js';
import { findConversationOrThrow } from './findConversation.js';
import { logFault } from './logFault.js';
import { OpenStreams } from './openStreams.js';
import { basePath } from './paths.js';
import { readPage } from './readPage.js';
import { readWatermark } from './watermark.js';

interface Opening {
  conversationId: string;
  after: number;
}

const streamPath = new RegExp(`^${basePath}/conversations/([^/]+)/stream$`);
/** Clients have nothing to say here but empty keep-alive frames. */
const maxFrameBytes = 4096;

/**
 * The WebSocket of `streamUrl`. The token is looked at when the stream opens, not after: like Direct Line's own, an open
 * stream outlives its token, which the client goes on refreshing for its posts.
 */
export function serveStreams(server: Server, directLine: DirectLine): { close(): Promise<void> } {
  const upgrades = directLine.settings.upgrades ?? upgradeRoutes(server);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxFrameBytes,
    perMessageDeflate: false,
  });
  const open = new OpenStreams(directLine.settings);
  const accept = async (req: IncomingMessage, socket: Duplex, head: Buffer, path: string) => {
    try {
      const opening = await admit(directLine, req, path);
      open.assertRoom();
      sockets.handleUpgrade(req, socket, head, (client) =>
        open.add(opening.conversationId, client, stream(directLine, client, opening)),
      );
    } catch (error) {
      const { status, body } = errorForm(error);
      if (status >= 500) logFault(directLine.ports.logger, error, { method: 'stream' });
      refuseUpgrade(socket, status, body);
    }
  };
  upgrades.add(
    (path) => streamPath.test(path),
    ({ req, socket, head, path }) => void accept(req, socket, head, path),
  );
  return { close: () => open.close() };
}

/** @throws ShouliError for whatever keeps the stream shut. */
async function admit(
  { tokens, limits, ports }: DirectLine,
  req: IncomingMessage,
  path: string,
): Promise<Opening> {
  const query = queryOf(req.url);
  const token = query.get('t') ?? bearerOf(req);
  if (!token) throw new ShouliError('unauthorized', 'a token is needed');
  const claims = tokens.read(token);
  assertOpens(claims, decodedId(path));
  const { conversationId } = claims;
  if (limits.streams.take(conversationId) > 0)
    throw new ShouliError('too_many_requests', 'too many streams were opened');
  const after = readWatermark(query.get('watermark'));
  await findConversationOrThrow(ports.log, conversationId);
  return { conversationId, after };
}

/** Empty, and so nobody's, when it cannot be decoded. */
function decodedId(path: string): string {
  try {
    return decodeURIComponent(streamPath.exec(path)?.[1] ?? '');
  } catch {
    return '';
  }
}

function stream(
  { ports, settings }: DirectLine,
  client: WebSocket,
  { conversationId, after }: Opening,
): ActivityStream {
  const { log, wakeUps, logger } = ports;
  return new ActivityStream(client, {
    after,
    read: (from) => readPage(log, { conversationId, after: from, publicUrl: settings.publicUrl }),
    onWake: (listener) => wakeUps.onWake(conversationId, listener),
    onFault: (error) => logFault(logger, error, { method: 'stream' }),
    timers: settings.timers,
    keepAliveMs: settings.keepAliveMs,
    safetyPollMs: settings.safetyPollMs,
  });
}
