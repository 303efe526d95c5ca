import type { Condition } from '../catalogue/schema.js';
import type { Facts, KnownAnswer } from './types.js';

/** What conditions may look at. */
type Known = Pick<Facts, 'answers' | 'policy'>;

/** All conditions hold; none at all holds always. */
export function holdsAll(conditions: readonly Condition[] | undefined, facts: Known): boolean {
  return (conditions ?? []).every((condition) => holds(condition, facts));
}

/**
 * Every line of one condition holds. A slot without an answer makes it false, save for `answered: false` and
 * `given: false`; 不知道 is an answer, but is never `in` a list.
 */
export function holds(condition: Condition, facts: Known): boolean {
  const { slot, verified } = condition;
  if (verified !== undefined && verified !== (facts.policy !== null)) return false;
  return slot === undefined || answerHolds(condition, facts.answers[slot]);
}

function answerHolds(condition: Condition, answer: KnownAnswer | undefined): boolean {
  const { answered, given, in: values, listed } = condition;
  const tellsOfAnOpenSlot = answered === false || given === false;
  if (answer === undefined)
    return tellsOfAnOpenSlot && !answered && !given && !values && listed === undefined;
  if (answered === false) return false;
  if (given !== undefined && given !== (answer.value !== null)) return false;
  if (listed !== undefined && listed !== (answer.basis === 'directory')) return false;
  return values === undefined || isAnyOf(answer.value, values);
}

function isAnyOf(value: KnownAnswer['value'], values: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((one) => values.includes(one));
  return (typeof value === 'string' || typeof value === 'number') && values.includes(String(value));
}
