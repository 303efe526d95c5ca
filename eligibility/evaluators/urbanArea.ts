import { z } from 'zod';
import { cityAnswer, placeName } from './cityAnswer.js';
import { slotId } from './fields.js';
import { notKnown } from './findings.js';
import { defineEvaluator } from './ruleEvaluator.js';

/**
 * The place lies in a city's urban area. A place abroad stays unknown: it is no county of ours, and whether it is
 * served at all is the business of the list of cities and of the region.
 */
export const urbanArea = defineEvaluator({
  params: z.strictObject({ slot: slotId, source: slotId.optional() }),
  reasons: { pass: ['place'], fail: ['place'], undecided: ['place'], not_known: [] },
  slots: ({ slot, source }) => [source, slot],
  evaluate: (facts, { slot, source }) => {
    const answer = cityAnswer(facts, slot, source);
    if (answer.state !== 'known') return notKnown(answer);
    const { value: named, basis } = answer;
    const args = { place: placeName(named) };
    const area = named.kind === 'place' ? named.place.area : null;
    if (area === null) return { verdict: 'unknown', basis, reason: 'undecided', args, missing: [] };
    return area === 'urban'
      ? { verdict: 'pass', basis, reason: 'pass', args, missing: [] }
      : { verdict: 'fail', basis, reason: 'fail', args, missing: [] };
  },
});
