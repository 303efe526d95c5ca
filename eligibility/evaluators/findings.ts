import type { Finding } from '../types.js';

/** Nothing known about the policy; asking the customer for more facts cannot decide the rule. */
export function unverified(): Finding {
  return { verdict: 'unknown', basis: 'declared', reason: 'unverified', missing: [] };
}

/** The customer has not been asked (`missing`) or does not know (nothing missing). */
export function notKnown(answer: { missing: string[] }, args: Record<string, string> = {}): Finding {
  return { verdict: 'unknown', basis: 'declared', reason: 'not_known', args, missing: answer.missing };
}
