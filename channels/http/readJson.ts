import type { IncomingMessage } from 'node:http';
import { ShouliError } from '../../errors.js';
import { parseJson } from './parseJson.js';
import { readBody } from './readBody.js';

/**
 * The body as JSON; undefined when there is none.
 * @throws ShouliError `bad_request`, `payload_too_large`, `unsupported_media_type`.
 */
export async function readJson(req: IncomingMessage, limitBytes: number): Promise<unknown> {
  const bytes = await readBody(req, limitBytes);
  if (bytes.length === 0) return undefined;
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(req.headers['content-type'] ?? ''))
    throw new ShouliError('unsupported_media_type', 'the body must be application/json');
  return parseJson(bytes);
}
