import type { Judgement } from './types.js';

/**
 * The open slots, first the one that most undecided rules wait for; ties, and slots no rule waits for, stay in the order
 * given (the catalogue's).
 */
export function stillUnknown(judgements: readonly Judgement[], slots: readonly string[]): string[] {
  const undecided = judgements.filter(({ verdict }) => verdict === 'unknown');
  const waiting = new Map(
    slots.map((slot) => [slot, undecided.filter(({ missing }) => missing.includes(slot)).length]),
  );
  return [...slots].sort((one, other) => (waiting.get(other) ?? 0) - (waiting.get(one) ?? 0));
}
