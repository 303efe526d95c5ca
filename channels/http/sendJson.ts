import type { ServerResponse } from 'node:http';

/**
 * Answers with JSON, past restify's formatters: those choose by `Accept` and could answer a JSON client with text.
 * Does nothing when an answer was begun or the peer is gone.
 */
export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  if (res.headersSent || res.destroyed) return;
  const bytes = Buffer.from(JSON.stringify(body));
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
  });
  res.end(bytes);
}
