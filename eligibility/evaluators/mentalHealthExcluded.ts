import { z } from 'zod';
import { wordsOf } from './answer.js';
import { slotId } from './fields.js';
import { notKnown } from './findings.js';
import { defineEvaluator } from './ruleEvaluator.js';

/**
 * The topic is not psychiatric or psychological. Once the topic was asked it is never unknown: a customer who cannot
 * name it is not shut out.
 */
export const mentalHealthExcluded = defineEvaluator({
  params: z.strictObject({ slot: slotId }),
  reasons: { pass: [], unnamed: [], fail: [], not_known: [] },
  slots: ({ slot }) => [slot],
  evaluate: (facts, { slot }) => {
    const answer = wordsOf(facts, slot);
    if (answer.state === 'open') return notKnown(answer);
    if (answer.state === 'unknown')
      return { verdict: 'pass', basis: 'declared', reason: 'unnamed', missing: [] };
    const reason = facts.directories.mentalHealth(answer.value) ? 'fail' : 'pass';
    return { verdict: reason, basis: answer.basis, reason, missing: [] };
  },
});
