import { ShouliError } from '../../../errors.js';
import type { Exchange } from '../../http/route.js';
import type { DirectLine } from '../directLine.js';
import { imageTypeOf } from '../imageTypes.js';

/**
 * `GET attachments/:id`: an uploaded picture. A page's `<img>` can send no token, so the address itself is the key.
 * What is served is a picture by its own bytes, and can run nothing.
 */
export async function getAttachment({ ports }: DirectLine, { res, params }: Exchange): Promise<void> {
  const found = await ports.uploads.open(params['id'] ?? '');
  const contentType = found && imageTypeOf(found.bytes);
  if (!found || !contentType) throw new ShouliError('not_found', 'there is no such picture');
  res.writeHead(200, {
    'Content-Type': contentType,
    'Content-Length': found.bytes.length,
    'Content-Disposition': 'inline',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'cross-origin',
    // The bytes behind an id never change.
    'Cache-Control': 'private, max-age=86400, immutable',
  });
  res.end(found.bytes);
}
