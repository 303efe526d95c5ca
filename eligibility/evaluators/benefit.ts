import { z } from 'zod';
import type { VerifiedPolicy } from '../types.js';
import { unverified } from './findings.js';
import { defineEvaluator } from './ruleEvaluator.js';

/** The policy carries the rider or add-on of this service, and it has begun. */
export const benefit = defineEvaluator({
  params: z.strictObject({}),
  reasons: { pass: ['effective'], fail: [], not_begun: ['effective', 'today'], unverified: [] },
  slots: () => [],
  evaluate: (facts) => {
    if (facts.policy === null) return unverified();
    const found = benefitOf(facts.policy, facts.service);
    if (found === undefined) return { verdict: 'fail', basis: 'policy', reason: 'fail', missing: [] };
    const args = { effective: found.effectiveDate, today: facts.today };
    if (found.effectiveDate > facts.today) {
      return { verdict: 'fail', basis: 'policy', reason: 'not_begun', args, missing: [] };
    }
    return { verdict: 'pass', basis: 'policy', reason: 'pass', args, missing: [] };
  },
});

/** The earliest one where a record lists a renewed add-on twice: a renewal begins no new waiting period. */
export function benefitOf(
  policy: VerifiedPolicy,
  service: string,
): VerifiedPolicy['benefits'][number] | undefined {
  return policy.benefits
    .filter((one) => one.service === service)
    .reduce<VerifiedPolicy['benefits'][number] | undefined>(
      (first, one) => (first === undefined || one.effectiveDate < first.effectiveDate ? one : first),
      undefined,
    );
}
