import type { ServerResponse } from 'node:http';
import { ShouliError } from '../../errors.js';
import type { RateLimiter } from '../http/rateLimiter.js';

/**
 * Takes one of what is limited; when there is none left, says in `Retry-After` (seconds) when there will be.
 * @throws ShouliError `too_many_requests`.
 */
export function spend(limiter: RateLimiter, key: string, res: ServerResponse): void {
  const waitSeconds = limiter.take(key);
  if (waitSeconds === 0) return;
  res.setHeader('Retry-After', String(waitSeconds));
  throw new ShouliError('too_many_requests', `too many requests; please wait ${waitSeconds} seconds`);
}
