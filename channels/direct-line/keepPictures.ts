import type { Attachment } from 'botbuilder';
import { ShouliError } from '../../errors.js';
import { imageTypeOf } from './imageTypes.js';
import { attachmentPath } from './paths.js';
import type { UploadStore } from './ports.js';

export interface Picture {
  name: string | undefined;
  bytes: Buffer;
}

/**
 * Checks all, then keeps all: of a message with one bad picture nothing is kept.
 * @throws ShouliError `unsupported_media_type`.
 */
export async function keepPictures(
  uploads: UploadStore,
  pictures: readonly Picture[],
): Promise<Attachment[]> {
  const checked = pictures.map((picture) => ({ ...picture, contentType: imageTypeOrThrow(picture.bytes) }));
  const kept: Attachment[] = [];
  for (const { name, bytes, contentType } of checked) {
    const { id } = await uploads.save({ bytes, contentType });
    kept.push({ contentType, contentUrl: `${attachmentPath}/${id}`, name: plainName(name) });
  }
  return kept;
}

export function imageTypeOrThrow(bytes: Buffer): string {
  const contentType = imageTypeOf(bytes);
  if (!contentType)
    throw new ShouliError(
      'unsupported_media_type',
      'only JPEG, PNG, GIF, WebP and HEIC pictures are accepted',
    );
  return contentType;
}

/** The last part of a path, without control and direction characters that could disguise it. */
export function plainName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(0, 100) || 'image'
  );
}
