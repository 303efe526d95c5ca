import restify, { type Server } from 'restify';
import { securityHeaders } from './securityHeaders.js';

/** Serves a built page and its files under `/`. Hashed files may be kept for good, the page itself never. */
export function servePages(server: Server, folder: string): void {
  const files = restify.plugins.serveStaticFiles(folder, {
    setHeaders: (res: { setHeader(name: string, value: string): void }, path: string) => {
      const hashed = /[\\/]assets[\\/]/.test(path);
      res.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      for (const [name, value] of Object.entries(securityHeaders)) res.setHeader(name, value);
    },
  });
  server.get('/', files);
  server.get('/favicon.svg', files);
  server.get('/assets/*', files);
}
