import { addDays } from '../../time/localDate.js';
import type { Facts, Finding } from '../types.js';
import { dayAnswer } from './dayAnswer.js';
import { type Labels, labelOf } from './fields.js';
import { notKnown } from './findings.js';

interface DeclaredWait {
  day: string | undefined;
  declaredStart: string;
  days: number;
  labels: Labels;
}

/**
 * A waiting period reckoned from a date the customer only declares: inside it the answer is no; past it nothing is
 * proved, since the date itself was not.
 */
export function waitingFromDeclared(facts: Facts, given: DeclaredWait): Finding {
  const { labels, declaredStart } = given;
  const start = dayAnswer(facts, declaredStart);
  if (start.state !== 'known') return notKnown(start, { label: labelOf(labels, declaredStart) });
  const label = labelOf(labels, given.day ?? 'today');
  const day = dayAnswer(facts, given.day);
  if (day.state !== 'known') return notKnown(day, { label });
  const args = {
    label,
    day: day.value.said,
    start: start.value.said,
    days: given.days,
    end: addDays(start.value.first, given.days),
  };
  const found = { basis: 'declared', args, missing: [] } as const;
  // The two extremes: the earliest day with the latest start, and the other way round.
  const inside = [
    day.value.first < addDays(start.value.last, given.days),
    day.value.last < addDays(start.value.first, given.days),
  ];
  if (!inside.includes(true)) return { ...found, verdict: 'unknown', reason: 'declared_past', missing: [] };
  if (inside.includes(false)) {
    const refine = start.value.isMonth ? declaredStart : given.day;
    return { ...found, verdict: 'unknown', reason: 'declared_rough', missing: [], ...(refine && { refine }) };
  }
  const future = start.value.first > day.value.last;
  return { ...found, verdict: 'fail', reason: future ? 'declared_future' : 'declared_inside', missing: [] };
}
