import { z } from 'zod';
import type { LocalDate } from '../../time/localDate.js';
import type { VerifiedPolicy } from '../types.js';
import { dayAnswer, sameOverSpan } from './dayAnswer.js';
import { dayLabelMissing, hasDayLabel, labelOf, labels, slotId } from './fields.js';
import { notKnown, unverified } from './findings.js';
import { defineEvaluator } from './ruleEvaluator.js';

const dayArgs = ['label', 'day', 'effective', 'expiry'];

/** effectiveDate ≤ relevant day ≤ expiryDate; the day is today or what the slot `day` tells. */
export const policyInForce = defineEvaluator({
  params: z.strictObject({ day: slotId.optional(), labels }).refine(hasDayLabel, dayLabelMissing),
  reasons: {
    pass: dayArgs,
    before: dayArgs,
    after: dayArgs,
    rough: dayArgs,
    not_known: ['label'],
    unverified: [],
  },
  slots: ({ day }) => [day],
  evaluate: (facts, { day: slot, labels: words }) => {
    const { policy } = facts;
    if (policy === null) return unverified();
    const label = labelOf(words, slot ?? 'today');
    const answer = dayAnswer(facts, slot);
    if (answer.state !== 'known') return notKnown(answer, { label });
    const { value: day } = answer;
    const args = { label, day: day.said, effective: policy.effectiveDate, expiry: policy.expiryDate };
    // The two ends of a month can lie outside on either side of a short policy: then a day between may be inside.
    const side = sameOverSpan(day, (one) => sideOf(one, policy));
    const found = { basis: 'policy', args, missing: [] } as const;
    if (side === undefined) {
      return { ...found, verdict: 'unknown', reason: 'rough', missing: [], ...(slot && { refine: slot }) };
    }
    return {
      ...found,
      verdict: side === 'inside' ? 'pass' : 'fail',
      reason: side === 'inside' ? 'pass' : side,
      missing: [],
    };
  },
});

function sideOf(day: LocalDate, policy: VerifiedPolicy): 'before' | 'inside' | 'after' {
  if (day < policy.effectiveDate) return 'before';
  return day > policy.expiryDate ? 'after' : 'inside';
}
