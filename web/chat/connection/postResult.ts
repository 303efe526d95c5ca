import type { Reply } from './directLineApi.js';

export type RefusalReason = 'too_large' | 'bad_type' | 'unreadable' | 'refused';

/** What became of a message: it is there, it may be tried again with the same id, or it will never be taken. */
export type PostResult =
  | { kind: 'sent' }
  /** `lineIsBad`: the connection or the token, not the message, is the trouble. */
  | { kind: 'later'; waitMs: number | undefined; lineIsBad: boolean }
  | { kind: 'refused'; reason: RefusalReason };

/** Nothing could be sent at all. */
export const badLine: PostResult = { kind: 'later', waitMs: undefined, lineIsBad: true };

export function postResult(reply: Reply<unknown>): PostResult {
  if (reply.ok) return { kind: 'sent' };
  const { status, retryAfterMs: waitMs } = reply;
  if (status === 0 || status === 401 || status === 403 || status === 404)
    return { kind: 'later', waitMs, lineIsBad: true };
  if (status === 408 || status === 409 || status === 429 || status >= 500)
    return { kind: 'later', waitMs, lineIsBad: false };
  if (status === 413) return { kind: 'refused', reason: 'too_large' };
  if (status === 415) return { kind: 'refused', reason: 'bad_type' };
  return { kind: 'refused', reason: 'refused' };
}
