import { z } from 'zod';
import { answerOf } from './answer.js';
import { slotId } from './fields.js';
import { notKnown, unverified } from './findings.js';
import { defineEvaluator } from './ruleEvaluator.js';

const moneyArgs = ['amount', 'deductible'];

/** What the customer expects to pay lies above the policy's deductible; the amount itself is not above it. */
export const costOverDeductible = defineEvaluator({
  params: z.strictObject({
    slot: slotId,
    /** How far 「大约」 may be off, to either side. */
    aboutPercent: z.number().min(0).max(100),
  }),
  reasons: { pass: moneyArgs, fail: moneyArgs, straddles: moneyArgs, not_known: [], unverified: [] },
  slots: ({ slot }) => [slot],
  evaluate: (facts, { slot, aboutPercent }) => {
    if (facts.policy === null) return unverified();
    const answer = answerOf(facts, slot);
    if (answer.state !== 'known') return notKnown(answer);
    const span = costSpan(answer.value, aboutPercent);
    if (span === undefined) return notKnown({ missing: [] });
    const deductible = facts.policy.deductibleYuan;
    const amount = span.low === span.high ? `${span.low}` : `${span.low}–${span.high}`;
    const found = { basis: 'policy', args: { amount, deductible } } as const;
    if (span.high <= deductible) return { ...found, verdict: 'fail', reason: 'fail', missing: [] };
    if (span.low > deductible) return { ...found, verdict: 'pass', reason: 'pass', missing: [] };
    return { ...found, verdict: 'unknown', reason: 'straddles', missing: [] };
  },
});

function costSpan(value: unknown, aboutPercent: number): { low: number; high: number } | undefined {
  if (typeof value === 'number') return { low: value, high: value };
  if (typeof value !== 'object' || value === null) return undefined;
  const { min, max, about }: { min?: unknown; max?: unknown; about?: unknown } = value;
  if (typeof min === 'number' && typeof max === 'number') return { low: min, high: max };
  if (typeof about !== 'number') return undefined;
  return {
    low: toCents((about * (100 - aboutPercent)) / 100),
    high: toCents((about * (100 + aboutPercent)) / 100),
  };
}

/** Fractions of a cent come from the reckoning alone. */
function toCents(yuan: number): number {
  return Math.round(yuan * 100) / 100;
}
