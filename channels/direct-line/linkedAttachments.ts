import type { Attachment } from 'botbuilder';
import { ShouliError } from '../../errors.js';
import type { IncomingAttachment } from './incomingActivity.js';
import { imageTypeOrThrow, keepPictures, plainName } from './keepPictures.js';
import { attachmentPath } from './paths.js';
import type { UploadStore } from './ports.js';

interface Place {
  uploads: UploadStore;
  publicUrl: string | undefined;
}

/**
 * The attachments of an activity posted as JSON: our own uploads by their address, or small pictures as `data:`.
 * An address elsewhere is refused: nothing that the desk opens may lead out of the house.
 * @throws ShouliError `bad_request`, `unsupported_media_type`.
 */
export async function linkedAttachments(
  attachments: readonly IncomingAttachment[],
  place: Place,
): Promise<Attachment[]> {
  const linked: Attachment[] = [];
  for (const attachment of attachments) linked.push(await linkedAttachment(attachment, place));
  return linked;
}

async function linkedAttachment(
  { contentUrl, name }: IncomingAttachment,
  { uploads, publicUrl }: Place,
): Promise<Attachment> {
  const bytes = contentUrl === undefined ? undefined : dataOf(contentUrl);
  if (bytes) {
    const [kept] = await keepPictures(uploads, [{ name, bytes }]);
    if (kept) return kept;
  }
  const id = uploadId(contentUrl ?? '', publicUrl);
  const found = id === undefined ? undefined : await uploads.open(id);
  if (!found)
    throw new ShouliError(
      'bad_request',
      'attachments.contentUrl: must be an upload of this chat or a data: picture',
    );
  return {
    contentType: imageTypeOrThrow(found.bytes),
    contentUrl: `${attachmentPath}/${id}`,
    name: plainName(name),
  };
}

function dataOf(url: string): Buffer | undefined {
  const match = /^data:image\/[\w.+-]{1,40};base64,([A-Za-z0-9+/]+={0,2})$/.exec(url);
  return match?.[1] === undefined ? undefined : Buffer.from(match[1], 'base64');
}

function uploadId(url: string, publicUrl: string | undefined): string | undefined {
  const local =
    publicUrl !== undefined && url.startsWith(`${publicUrl}/`) ? url.slice(publicUrl.length) : url;
  const id = local.startsWith(`${attachmentPath}/`) ? local.slice(attachmentPath.length + 1) : '';
  return /^[\w.-]{1,80}$/.test(id) ? id : undefined;
}
