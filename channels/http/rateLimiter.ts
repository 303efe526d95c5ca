import type { Clock } from '../../time/clock.js';
import type { Instant } from '../../time/localDate.js';

/** A token bucket: `burst` at once, then `perMinute` evenly. */
export interface RateLimit {
  perMinute: number;
  burst: number;
}

export interface RateLimiter {
  /** Takes one for the key. @returns 0 when there was one, else the whole seconds until there is. */
  take(key: string): number;
}

/** Enough for every caller of an hour; beyond it the one unheard of for longest starts afresh. */
const maxKeys = 50_000;

/** Counts in this process only: behind a balancer the limit is per replica. */
export function rateLimiter(limit: RateLimit, clock: Clock): RateLimiter {
  const buckets = new Map<string, { level: number; at: Instant }>();
  const perMs = limit.perMinute / 60_000;
  return {
    take(key) {
      const now = clock.now();
      const bucket = buckets.get(key) ?? { level: limit.burst, at: now };
      const elapsed = Math.max(0, now - bucket.at);
      const level = Math.min(limit.burst, bucket.level + elapsed * perMs);
      const allowed = level >= 1;
      // Put back at the end, so that the map stays in order of last use.
      buckets.delete(key);
      buckets.set(key, { level: allowed ? level - 1 : level, at: now });
      if (buckets.size > maxKeys) buckets.delete(buckets.keys().next().value ?? key);
      return allowed ? 0 : Math.max(1, Math.ceil((1 - level) / perMs / 1000));
    },
  };
}
