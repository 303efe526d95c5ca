import { z } from 'zod';
import { wordsOf } from './answer.js';
import { slotId } from './fields.js';
import { notKnown } from './findings.js';
import { defineEvaluator } from './ruleEvaluator.js';

/** The diagnosis is a major illness by the operator's lexicon; the basis is the one of the diagnosis. */
export const majorIllness = defineEvaluator({
  params: z.strictObject({
    slot: slotId,
    /** A plain no of the lexicon is left to a specialist. */
    neverFails: z.boolean().default(false),
  }),
  reasons: {
    pass: ['diagnosis'],
    fail: ['diagnosis'],
    doubtful: ['diagnosis'],
    unlisted: ['diagnosis'],
    not_known: [],
  },
  slots: ({ slot }) => [slot],
  evaluate: (facts, { slot, neverFails }) => {
    const answer = wordsOf(facts, slot);
    if (answer.state !== 'known') return notKnown(answer);
    const found = { basis: answer.basis, args: { diagnosis: answer.value } };
    const major = facts.directories.majorIllness(answer.value);
    if (major === 'yes') return { ...found, verdict: 'pass', reason: 'pass', missing: [] };
    if (major === 'unknown') return { ...found, verdict: 'unknown', reason: 'unlisted', missing: [] };
    if (neverFails) return { ...found, verdict: 'unknown', reason: 'doubtful', missing: [] };
    return { ...found, verdict: 'fail', reason: 'fail', missing: [] };
  },
});
