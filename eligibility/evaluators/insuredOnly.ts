import { z } from 'zod';
import { wordsOf } from './answer.js';
import { labelOf, labels, slotId } from './fields.js';
import { unverified } from './findings.js';
import { defineEvaluator } from './ruleEvaluator.js';

/** The verified insured is taken to be the one served, unless the customer names another's policy. */
export const insuredOnly = defineEvaluator({
  params: z.strictObject({
    /** For whom the service is. */
    relation: slotId,
    /** Whose policy the customer says it is; a fact that is heard, never asked. */
    policyOf: slotId,
    labels,
  }),
  reasons: { pass: [], fail: ['served', 'owner'], unverified: [] },
  slots: ({ relation, policyOf }) => [relation, policyOf],
  evaluate: (facts, { relation, policyOf, labels: words }) => {
    if (facts.policy === null) return unverified();
    const served = wordsOf(facts, relation);
    const owner = wordsOf(facts, policyOf);
    if (served.state === 'known' && owner.state === 'known' && served.value !== owner.value) {
      const args = { served: labelOf(words, served.value), owner: labelOf(words, owner.value) };
      return { verdict: 'fail', basis: 'declared', reason: 'fail', args, missing: [] };
    }
    return { verdict: 'pass', basis: 'policy', reason: 'pass', missing: [] };
  },
});
