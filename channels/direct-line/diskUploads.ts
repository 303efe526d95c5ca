import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ShouliError } from '../../errors.js';
import { imageTypes } from './imageTypes.js';
import type { UploadStore } from './ports.js';

interface DiskOptions {
  /** Made when missing, readable by the owner only. Replicas must share it. */
  folder: string;
  /** Unguessable: whoever knows the name can see the picture. Letters, digits, `-` and `_`, 16 to 64 of them. */
  randomName(): string;
}

const idPattern = /^[\w-]{16,64}\.([a-z]{3,4})$/;

/** Uploaded pictures as files `<random name>.<kind>`; a file appears whole or not at all. */
export function diskUploads({ folder, randomName }: DiskOptions): UploadStore {
  return {
    async save({ bytes, contentType }) {
      const type = imageTypes.find((candidate) => candidate.contentType === contentType);
      if (!type) throw new ShouliError('unsupported_media_type', 'only pictures are kept');
      const id = `${randomName()}.${type.extension}`;
      if (!idPattern.test(id))
        throw new ShouliError('internal', 'the random name of an upload is not a safe file name');
      await writeWhole(folder, id, bytes);
      return { id };
    },
    async open(id) {
      const extension = idPattern.exec(id)?.[1];
      const type = imageTypes.find((candidate) => candidate.extension === extension);
      if (!type) return undefined;
      const bytes = await readIfThere(join(folder, id));
      return bytes && { contentType: type.contentType, bytes };
    },
  };
}

/** On disk before it has its name: after a crash there is no half picture under an id that was given out. */
async function writeWhole(folder: string, id: string, bytes: Buffer): Promise<void> {
  const draft = join(folder, `${id}.draft`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(folder, id));
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new ShouliError('store_unavailable', 'an upload could not be written', { cause });
  }
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT')
      return undefined;
    throw new ShouliError('store_unavailable', 'an upload could not be read', { cause });
  }
}
