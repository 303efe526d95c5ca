import { z } from 'zod';
import type { Finding } from '../types.js';
import { answerOf } from './answer.js';
import { slotId } from './fields.js';
import { notKnown } from './findings.js';
import { defineEvaluator } from './ruleEvaluator.js';
import { usedOf } from './usageQuota.js';

/** The days asked for fit into what is left of the limit; more than the limit never fits, whatever the policy. */
export const daysQuota = defineEvaluator({
  params: z.strictObject({ slot: slotId, limit: z.int().positive() }),
  reasons: {
    pass: ['asked', 'limit', 'used', 'left'],
    over_left: ['asked', 'limit', 'used', 'left'],
    used_up: ['limit', 'used'],
    over_limit: ['asked', 'limit'],
    not_known: [],
    unverified: ['asked', 'limit'],
  },
  slots: ({ slot }) => [slot],
  evaluate: (facts, { slot, limit }): Finding => {
    const used = facts.policy === null ? undefined : usedOf(facts.policy, facts.service);
    const answer = answerOf(facts, slot);
    const asked = answer.state === 'known' && typeof answer.value === 'number' ? answer.value : undefined;
    // Nothing left: no number of days would fit, so none need be known.
    if (used !== undefined && used >= limit) {
      return { verdict: 'fail', basis: 'policy', reason: 'used_up', args: { limit, used }, missing: [] };
    }
    if (asked === undefined) return notKnown(answer.state === 'open' ? answer : { missing: [] });
    if (asked > limit) {
      return {
        verdict: 'fail',
        basis: 'declared',
        reason: 'over_limit',
        args: { asked, limit },
        missing: [],
      };
    }
    if (used === undefined) {
      return {
        verdict: 'unknown',
        basis: 'declared',
        reason: 'unverified',
        args: { asked, limit },
        missing: [],
      };
    }
    const fits = asked <= limit - used;
    const args = { asked, limit, used, left: limit - used };
    return {
      verdict: fits ? 'pass' : 'fail',
      basis: 'policy',
      reason: fits ? 'pass' : 'over_left',
      args,
      missing: [],
    };
  },
});
