import { daySpan, isMonth, type LocalDate, localDate } from '../../time/localDate.js';
import type { Facts } from '../types.js';
import { type Answer, wordsOf } from './answer.js';

/** A day, or the month in which it lies. */
export interface RoughDay {
  first: LocalDate;
  last: LocalDate;
  /** As the customer gave it: a day or only a month. */
  said: string;
  isMonth: boolean;
}

/** The day a slot tells; today where no slot is named. */
export function dayAnswer(facts: Facts, slot: string | undefined): Answer<RoughDay> {
  if (slot === undefined) return { state: 'known', value: roughDay(facts.today), basis: 'clock' };
  const answer = wordsOf(facts, slot);
  if (answer.state !== 'known') return answer;
  if (!isDate(answer.value)) return { state: 'unknown', missing: [] };
  return { state: 'known', value: roughDay(answer.value), basis: answer.basis };
}

/** The result for the day; for a month the result of both its ends when they agree, else undefined. */
export function sameOverSpan<T>(day: RoughDay, resultOn: (day: LocalDate) => T): T | undefined {
  const early = resultOn(day.first);
  return early === resultOn(day.last) ? early : undefined;
}

function roughDay(said: string): RoughDay {
  return { ...daySpan(said), said, isMonth: isMonth(said) };
}

/** A day or month that exists: an answer of any other shape must not become a reckoning. */
function isDate(said: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(said) ?? [];
  return year !== undefined && localDate(Number(year), Number(month), Number(day ?? 1)) !== undefined;
}
