import type { Instant } from './localDate.js';

/** Where the program asks what time it is; tests pass their own. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => Date.now() };
