import { z } from 'zod';
import { cityAnswer, placeName } from './cityAnswer.js';
import { slotId } from './fields.js';
import { notKnown } from './findings.js';
import { defineEvaluator } from './ruleEvaluator.js';

/** The place lies in one of the provinces served; its city need not be known. */
export const region = defineEvaluator({
  params: z.strictObject({
    slot: slotId,
    /** Short names (浙江, 内蒙古): how the full names begin. */
    provinces: z.array(z.string().min(2)).min(1),
  }),
  reasons: { pass: ['place'], fail: ['place'], not_known: [] },
  slots: ({ slot }) => [slot],
  evaluate: (facts, { slot, provinces }) => {
    const answer = cityAnswer(facts, slot);
    if (answer.state !== 'known') return notKnown(answer);
    const { value: named, basis } = answer;
    const inside = named.kind === 'place' && provinces.some((name) => named.place.province.startsWith(name));
    const args = { place: named.kind === 'place' ? named.place.province : placeName(named) };
    return { verdict: inside ? 'pass' : 'fail', basis, reason: inside ? 'pass' : 'fail', args, missing: [] };
  },
});
