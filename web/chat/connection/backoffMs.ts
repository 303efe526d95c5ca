const firstMs = 800;
const longestMs = 20_000;

/**
 * How long to wait before try number `attempt` (0 = the first repeat). Doubles up to 20 s, since somebody is looking at
 * the screen; the random half keeps thousands of phones from coming back in the same second after a restart.
 */
export function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 10));
  return Math.round(full / 2 + (full / 2) * random());
}
