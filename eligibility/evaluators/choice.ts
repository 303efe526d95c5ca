import { z } from 'zod';
import type { Verdict } from '../types.js';
import { answerOf } from './answer.js';
import { labelOf, labels, slotId } from './fields.js';
import { notKnown } from './findings.js';
import { defineEvaluator } from './ruleEvaluator.js';

const params = z
  .strictObject({
    slot: slotId,
    source: slotId.optional(),
    fail: z.array(z.string()).min(1),
    unknown: z.array(z.string()).default([]),
    labels,
  })
  .superRefine((given, context) => {
    for (const value of [...given.fail, ...given.unknown]) {
      if (given.labels[value] === undefined) context.addIssue(`labels: no words for ${value}`);
    }
  });

/** Some choices fail, some leave it open, every other known one passes. */
export const choice = defineEvaluator({
  params,
  reasons: { pass: ['value'], fail: ['value'], undecided: ['value'], not_known: [] },
  slots: ({ slot, source }) => [source, slot],
  evaluate: (facts, { slot, source, fail, unknown, labels: words }) => {
    const answer = answerOf(facts, slot, source);
    if (answer.state !== 'known') return notKnown(answer);
    const chosen = chosenValues(answer.value);
    const decided = chosen.find((value) => fail.includes(value));
    const open = chosen.find((value) => unknown.includes(value));
    const value = decided ?? open ?? chosen[0];
    if (value === undefined) return notKnown({ missing: [] });
    const verdict: Verdict = decided !== undefined ? 'fail' : open !== undefined ? 'unknown' : 'pass';
    return {
      verdict,
      basis: answer.basis,
      reason: verdict === 'unknown' ? 'undecided' : verdict,
      args: { value: labelOf(words, value) },
      missing: [],
    };
  },
});

function chosenValues(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
