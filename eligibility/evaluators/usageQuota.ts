import { z } from 'zod';
import type { VerifiedPolicy } from '../types.js';
import { unverified } from './findings.js';
import { defineEvaluator } from './ruleEvaluator.js';

/** At least one of the service's uses is left. */
export const usageQuota = defineEvaluator({
  params: z.strictObject({ limit: z.int().positive() }),
  reasons: { pass: ['limit', 'used', 'left'], fail: ['limit', 'used'], unverified: [] },
  slots: () => [],
  evaluate: (facts, { limit }) => {
    if (facts.policy === null) return unverified();
    const used = usedOf(facts.policy, facts.service);
    const left = limit - used;
    const args = { limit, used, left: Math.max(0, left) };
    return left <= 0
      ? { verdict: 'fail', basis: 'policy', reason: 'fail', args, missing: [] }
      : { verdict: 'pass', basis: 'policy', reason: 'pass', args, missing: [] };
  },
});

/** Times, or days for a service counted in days. */
export function usedOf(policy: VerifiedPolicy, service: string): number {
  return policy.usage.filter((one) => one.service === service).reduce((sum, one) => sum + one.used, 0);
}
