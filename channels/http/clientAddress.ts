import type { IncomingMessage } from 'node:http';

/**
 * The address a request came from. With a trusted proxy in front it is the last entry of `X-Forwarded-For`, the one
 * that proxy itself wrote; the entries before it are the client's own claim.
 */
export function clientAddress(req: IncomingMessage, trustProxy: boolean): string {
  const header = trustProxy ? req.headers['x-forwarded-for'] : undefined;
  const forwarded = [header].flat().join(',').split(',').at(-1)?.trim();
  return forwarded || (req.socket.remoteAddress ?? 'unknown');
}
