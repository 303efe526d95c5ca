import { type PostResult, postResult } from '../connection/postResult.js';
import type { Session } from '../connection/savedSession.js';

export interface Upload {
  base: string;
  session: Session;
  customerId: string;
  activity: object;
  picture: Blob;
  name: string;
  onProgress(percent: number): void;
}

/** Slow lines need minutes for a photo; a dead one must not keep the customer waiting for ever. */
const uploadTimeoutMs = 180_000;

/** Uploads one picture as Direct Line does it: the activity and the file as two parts. Never rejects. */
export function uploadPicture(upload: Upload): Promise<PostResult> {
  const form = new FormData();
  const json = JSON.stringify(upload.activity);
  form.append('activity', new Blob([json], { type: 'application/vnd.microsoft.activity' }));
  form.append('file', upload.picture, upload.name);
  const path = `/conversations/${encodeURIComponent(upload.session.conversationId)}/upload`;
  return new Promise((resolve) => {
    // XMLHttpRequest and not fetch: only it tells how much of a body has gone out.
    const request = new XMLHttpRequest();
    const finish = () => resolve(postResult(replyOf(request)));
    request.open('POST', `${upload.base}${path}?userId=${encodeURIComponent(upload.customerId)}`);
    request.setRequestHeader('authorization', `Bearer ${upload.session.token}`);
    request.timeout = uploadTimeoutMs;
    request.upload.onprogress = ({ loaded, total }) =>
      upload.onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    request.onload = finish;
    request.onerror = finish;
    request.ontimeout = finish;
    request.onabort = finish;
    request.send(form);
  });
}

function replyOf(request: XMLHttpRequest): Parameters<typeof postResult>[0] {
  if (request.status >= 200 && request.status < 300) return { ok: true, value: undefined };
  const seconds = Number(request.getResponseHeader('retry-after') ?? Number.NaN);
  return {
    ok: false,
    status: request.status,
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : undefined,
  };
}
