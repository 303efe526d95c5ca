import { z } from 'zod';
import { wordsOf } from './answer.js';
import { slotId } from './fields.js';
import { notKnown } from './findings.js';
import { defineEvaluator } from './ruleEvaluator.js';

/** The diagnosis stands on the operator's clause list. Never a no: what the list lacks, a specialist looks up. */
export const rareDiseaseListed = defineEvaluator({
  params: z.strictObject({ slot: slotId }),
  reasons: { pass: ['diagnosis'], unlisted: ['diagnosis'], not_known: [] },
  slots: ({ slot }) => [slot],
  evaluate: (facts, { slot }) => {
    const answer = wordsOf(facts, slot);
    if (answer.state !== 'known') return notKnown(answer);
    const listed = facts.directories.rareDiseaseListed(answer.value);
    return {
      verdict: listed ? 'pass' : 'unknown',
      basis: answer.basis,
      reason: listed ? 'pass' : 'unlisted',
      args: { diagnosis: answer.value },
      missing: [],
    };
  },
});
