import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { ShouliError } from '../../errors.js';
import { parseJson } from '../http/parseJson.js';
import { assertReadable, brokenOff, tooLarge } from '../http/readBody.js';
import type { Picture } from './keepPictures.js';

export interface Multipart {
  /** The part `activity`, unchecked; undefined when there was none. */
  activity: unknown;
  files: Picture[];
}

export interface UploadLimits {
  files: number;
  fileBytes: number;
  totalBytes: number;
  activityBytes: number;
}

/** Boundaries and part headers beside the files themselves. */
const overheadBytes = 64 * 1024;
const activityType = 'application/vnd.microsoft.activity';

/**
 * Reads a multipart body into memory, within its limits at every moment.
 * @throws ShouliError `bad_request`, `payload_too_large`, `unsupported_media_type`.
 */
export function readMultipart(req: IncomingMessage, limits: UploadLimits): Promise<Multipart> {
  assertReadable(req, limits.totalBytes + limits.activityBytes + overheadBytes);
  const parser = openParser(req, limits);
  const parts = new Parts(limits);
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      req.unpipe(parser);
      // What is left is read and dropped, so that the sender gets to see the answer.
      req.resume();
      parser.removeAllListeners().on('error', () => undefined);
      reject(error);
    };
    const guard = (step: () => void) => {
      try {
        step();
      } catch (error) {
        fail(error);
      }
    };
    parser.on('file', (name, stream, { filename, mimeType }) => {
      const part = parts.open(name === 'activity' || mimeType === activityType, filename);
      stream.on('error', () => fail(brokenOff()));
      stream.on('data', (chunk: Buffer) => guard(() => part(chunk)));
    });
    parser.on('field', (name, value) =>
      guard(() => name === 'activity' && parts.open(true, undefined)(Buffer.from(value))),
    );
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
      parser.on(limit, () =>
        fail(new ShouliError('payload_too_large', `at most ${limits.files} files at a time`)),
      );
    parser.on('error', (cause) =>
      fail(new ShouliError('bad_request', 'the multipart body cannot be read', { cause })),
    );
    parser.on('close', () => guard(() => resolve(parts.done())));
    req.on('close', () => !req.readableEnded && fail(brokenOff()));
    req.on('error', () => fail(brokenOff()));
    req.pipe(parser);
  });
}

function openParser(req: IncomingMessage, { files, activityBytes }: UploadLimits): busboy.Busboy {
  try {
    // One file more than allowed, since most clients send the activity as a file too.
    const limits = {
      files: files + 1,
      fields: 4,
      parts: files + 5,
      fieldSize: activityBytes,
      headerPairs: 50,
    };
    return busboy({ headers: req.headers, defParamCharset: 'utf8', limits });
  } catch (cause) {
    throw new ShouliError('bad_request', 'the multipart header cannot be read', { cause });
  }
}

/** Collects the parts and counts while they come in. */
class Parts {
  #total = 0;
  #activity: Buffer[] | undefined;
  readonly #files: { name: string | undefined; chunks: Buffer[] }[] = [];
  readonly #limits: UploadLimits;

  constructor(limits: UploadLimits) {
    this.#limits = limits;
  }

  /** @returns where the bytes of the part go. */
  open(isActivity: boolean, name: string | undefined): (chunk: Buffer) => void {
    const chunks: Buffer[] = [];
    const limit = isActivity ? this.#limits.activityBytes : this.#limits.fileBytes;
    let size = 0;
    if (isActivity) this.#activity = chunks;
    else this.#files.push({ name, chunks });
    return (chunk) => {
      size += chunk.length;
      this.#total += chunk.length;
      if (size > limit) throw tooLarge(limit);
      if (this.#total > this.#limits.totalBytes) throw tooLarge(this.#limits.totalBytes);
      chunks.push(chunk);
    };
  }

  done(): Multipart {
    const { files: most } = this.#limits;
    if (this.#files.length > most)
      throw new ShouliError('payload_too_large', `at most ${most} files at a time`);
    return {
      activity: this.#activity && parseJson(Buffer.concat(this.#activity)),
      files: this.#files.map(({ name, chunks }) => ({ name, bytes: Buffer.concat(chunks) })),
    };
  }
}
