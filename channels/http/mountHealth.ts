import type { Server } from 'restify';
import { sendJson } from './sendJson.js';

/** `GET /healthz`: the process is alive. `GET /readyz`: it can serve, because what it leans on answers. */
export function mountHealth(server: Server, ready: () => Promise<void>): void {
  server.get('/healthz', (_req, res, next) => {
    sendJson(res, 200, { status: 'alive' });
    next(false);
  });
  server.get('/readyz', (_req, res, next) => {
    ready()
      .then(() => sendJson(res, 200, { status: 'ready' }))
      .catch(() => sendJson(res, 503, { status: 'store_unavailable' }))
      .finally(() => next(false));
  });
}
