import type { IncomingMessage } from 'node:http';
import { ShouliError } from '../../../errors.js';
import { readBody } from '../../http/readBody.js';
import type { Exchange } from '../../http/route.js';
import { sendJson } from '../../http/sendJson.js';
import { authorize } from '../authorize.js';
import type { DirectLine } from '../directLine.js';
import { maxAttachments, readActivity } from '../incomingActivity.js';
import { keepPictures } from '../keepPictures.js';
import { type Multipart, readMultipart } from '../readMultipart.js';
import { receiveActivity } from '../receiveActivity.js';
import { spend } from '../spend.js';

const mebibyte = 1024 * 1024;
const limits = {
  files: maxAttachments,
  fileBytes: 5 * mebibyte,
  totalBytes: 12 * mebibyte,
  activityBytes: 64 * 1024,
} as const;

/** `POST conversations/:id/upload?userId=`: the pictures and what was written with them are one message. */
export async function uploadPictures(directLine: DirectLine, exchange: Exchange): Promise<void> {
  const claims = authorize(directLine, exchange);
  spend(directLine.limits.uploads, claims.conversationId, exchange.res);
  const leave = directLine.uploads.enter();
  const { timers, uploadMs } = directLine.settings;
  const stopWaiting = timers.every(uploadMs, () => exchange.req.destroy());
  try {
    const { activity, files } = await readUpload(exchange.req);
    stopWaiting();
    const message = readActivity(activity ?? { type: 'message' });
    if (message.type !== 'message')
      throw new ShouliError('bad_request', 'type: only a message can carry pictures');
    const incoming = { ...message, from: message.from ?? senderOf(exchange.query) };
    const keep = () => keepPictures(directLine.ports.uploads, files);
    sendJson(exchange.res, 200, { id: await receiveActivity(directLine, { claims, incoming }, keep) });
  } finally {
    stopWaiting();
    leave();
  }
}

/** A form of several parts, or one picture as the whole body. */
async function readUpload(req: IncomingMessage): Promise<Multipart> {
  const type = req.headers['content-type'] ?? '';
  if (/^multipart\/form-data\b/i.test(type)) return readMultipart(req, limits);
  if (!/^image\//i.test(type))
    throw new ShouliError('unsupported_media_type', 'send multipart/form-data, or a picture');
  const bytes = await readBody(req, limits.fileBytes);
  const name = /filename="([^"]*)"/i.exec(req.headers['content-disposition'] ?? '')?.[1];
  return { activity: undefined, files: [{ name, bytes }] };
}

function senderOf(query: URLSearchParams) {
  return readActivity({ type: 'message', from: { id: query.get('userId') } }).from;
}
