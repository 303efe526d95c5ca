import { z } from 'zod';
import { cityAnswer, placeName } from './cityAnswer.js';
import { slotId } from './fields.js';
import { notKnown } from './findings.js';
import { defineEvaluator } from './ruleEvaluator.js';

/** The city stands on the service's list; without a list asking for the city decides nothing. */
export const cityCoverage = defineEvaluator({
  params: z.strictObject({ slot: slotId, source: slotId.optional() }),
  reasons: { pass: ['place'], fail: ['place'], no_list: [], not_known: [] },
  slots: ({ slot, source }) => [source, slot],
  evaluate: (facts, { slot, source }) => {
    const list = facts.directories.coverage(facts.service);
    if (list === undefined) return { verdict: 'unknown', basis: 'declared', reason: 'no_list', missing: [] };
    const answer = cityAnswer(facts, slot, source);
    if (answer.state !== 'known') return notKnown(answer);
    const { value: named } = answer;
    if (named.kind === 'place' && named.place.city === null) return notKnown({ missing: [] });
    const covered = named.kind === 'place' && list.has(named.place.province, named.place.city ?? '');
    // The list is kept by cities: the district does not belong into the reason.
    const place =
      named.kind === 'place'
        ? placeName({ ...named, place: { ...named.place, district: null } })
        : named.country;
    return {
      verdict: covered ? 'pass' : 'fail',
      basis: 'directory',
      reason: covered ? 'pass' : 'fail',
      args: { place },
      missing: [],
    };
  },
});
