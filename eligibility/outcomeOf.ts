import type { Judgement, Outcome } from './types.js';

/** One no refuses; one open rule asks for a specialist; else the way is free. */
export function outcomeOf(judgements: readonly Judgement[]): Outcome {
  if (judgements.some(({ verdict }) => verdict === 'fail')) return 'ineligible';
  return judgements.some(({ verdict }) => verdict === 'unknown') ? 'needs_review' : 'eligible';
}
