import type { Server } from 'restify';
import sirv from 'sirv';
import { securityHeaders } from './securityHeaders.js';
import { sendJson } from './sendJson.js';

/**
 * Serves a built page and its files under `/`, as compressed as the build left them (`.br`, `.gz`). Hashed files may be
 * kept for good, the page itself never.
 */
export function servePages(server: Server, folder: string): void {
  const serve = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (res, path) => {
      const hashed = path.startsWith('/assets/');
      res.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      for (const [name, value] of Object.entries(securityHeaders)) res.setHeader(name, value);
    },
  });
  for (const path of ['/', '/*']) {
    server.get(path, (req, res, next) => {
      res.once('close', () => next(false));
      serve(req, res, () => sendJson(res, 404, { code: 'not_found', message: 'there is nothing here' }));
    });
  }
}
