import type { IncomingMessage } from 'node:http';
import { ShouliError } from '../../errors.js';

/**
 * The whole body. Past the limit nothing more is kept; Node itself reads and drops the rest after the answer, so the
 * sender gets to see it.
 * @throws ShouliError `payload_too_large`, `unsupported_media_type` (compressed), `bad_request` (broken off).
 */
export async function readBody(req: IncomingMessage, limitBytes: number): Promise<Buffer> {
  assertReadable(req, limitBytes);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = () => {
      req.off('data', onData).off('end', onEnd).off('close', onClose);
      req.resume();
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limitBytes) return void chunks.push(chunk);
      stop();
      reject(tooLarge(limitBytes));
    };
    const onEnd = () => {
      stop();
      resolve(Buffer.concat(chunks, size));
    };
    const onClose = () => reject(brokenOff());
    // The listener for errors stays: a reset after we stopped reading must not bring the process down.
    req.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
  });
}

/** Refuses, before a byte is read, what is already known to be unreadable. */
export function assertReadable(req: IncomingMessage, limitBytes: number): void {
  const encoding = req.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw new ShouliError('unsupported_media_type', 'a compressed body is not accepted');
  if (Number(req.headers['content-length'] ?? 0) > limitBytes) throw tooLarge(limitBytes);
  // Gone while something else was awaited: no event would tell any more.
  if (req.destroyed) throw brokenOff();
}

export function tooLarge(limitBytes: number): ShouliError {
  return new ShouliError('payload_too_large', `the body is larger than ${limitBytes} bytes`);
}

export function brokenOff(): ShouliError {
  return new ShouliError('bad_request', 'the request broke off before its end');
}
