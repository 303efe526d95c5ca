import type { Basis, Facts, SlotValue } from '../types.js';

/** An answer as rules see it: `open` = not asked yet, `unknown` = the customer does not know (不知道). */
export type Answer<T = Exclude<SlotValue, null>> =
  | { state: 'known'; value: T; basis: Basis }
  | { state: 'unknown'; missing: [] }
  | { state: 'open'; missing: string[] };

/**
 * @param source the slot from which this one is usually derived (the hospital tells its level): while neither is
 * answered both are missing, the source first, since its question saves the other.
 */
export function answerOf(facts: Facts, slot: string, source?: string): Answer {
  const given = facts.answers[slot];
  if (given === undefined) {
    const askSource = source !== undefined && facts.answers[source] === undefined;
    return { state: 'open', missing: askSource ? [source, slot] : [slot] };
  }
  if (given.value === null) return { state: 'unknown', missing: [] };
  return { state: 'known', value: given.value, basis: given.basis };
}

/** Only an answer of words counts as known; another shape is as good as 不知道. */
export function wordsOf(facts: Facts, slot: string): Answer<string> {
  const answer = answerOf(facts, slot);
  if (answer.state !== 'known') return answer;
  const { value, basis } = answer;
  return typeof value === 'string' ? { state: 'known', value, basis } : { state: 'unknown', missing: [] };
}
