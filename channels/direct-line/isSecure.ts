import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import type { DirectLineSettings } from './options.js';

/**
 * Whether the client came over https: by the public address, or by the request's own word, which is safe here alone, as
 * only the one who sent it sees what comes of it.
 */
export function isSecure(
  { publicUrl }: Pick<DirectLineSettings, 'publicUrl'>,
  req: IncomingMessage,
): boolean {
  if (publicUrl !== undefined) return publicUrl.startsWith('https:');
  // The type of a plain socket does not know the mark of an encrypted one.
  return (
    (req.socket as Partial<TLSSocket>).encrypted === true || req.headers['x-forwarded-proto'] === 'https'
  );
}
