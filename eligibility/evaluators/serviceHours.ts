import { z } from 'zod';
import { defineEvaluator } from './ruleEvaluator.js';

const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time as HH:MM');

/** opens ≤ now < closes, in Shanghai. */
export const serviceHours = defineEvaluator({
  params: z
    .strictObject({ opens: time, closes: time })
    .refine(({ opens, closes }) => opens < closes, 'opens must lie before closes'),
  reasons: { pass: ['opens', 'closes', 'time'], fail: ['opens', 'closes', 'time'] },
  slots: () => [],
  evaluate: (facts, { opens, closes }) => {
    const open = opens <= facts.time && facts.time < closes;
    const args = { opens, closes, time: facts.time };
    return {
      verdict: open ? 'pass' : 'fail',
      basis: 'clock',
      reason: open ? 'pass' : 'fail',
      args,
      missing: [],
    };
  },
});
