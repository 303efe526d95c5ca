import { daysBetween, type LocalDate } from '../../../time/localDate.js';
import type { DateContext } from './dateHit.js';

/**
 * Which of the days a repeating date means. `at(0)` is the one in the current cycle (year, month or week), `at(-1)` the
 * one before; undefined where that cycle has none (the 31st of a month of 30 days). `DateContext.prefer` says how it is
 * chosen. `reach` is how many cycles away it may lie (two for months, as every second one may lack a 31st). Undefined when
 * none of those cycles has the day: in 2026 the 29th of February is not silently that of 2024.
 */
export function chooseDate(
  at: (cycle: number) => LocalDate | undefined,
  { today, prefer }: DateContext,
  reach: 1 | 2 = 1,
): LocalDate | undefined {
  const outward = reach === 1 ? [0, 1] : [0, 1, 2];
  if (prefer === 'past') return firstOf([1, ...outward.map((cycle) => -cycle)], at, (date) => date <= today);
  if (prefer === 'future') return firstOf([-1, ...outward], at, (date) => date >= today);
  const current = at(0);
  const others = [at(-1), at(1)].filter((date) => date !== undefined);
  const distance = (date: LocalDate): number => Math.abs(daysBetween(today, date));
  const nearest = others.sort((one, other) => distance(one) - distance(other))[0];
  if (current === undefined || nearest === undefined) return current ?? nearest;
  return distance(nearest) * muchNearer <= distance(current) ? nearest : current;
}

/** How many times nearer a day of the neighbouring cycle must be to be taken for the one of the current cycle. */
const muchNearer = 3;

function firstOf(
  cycles: readonly number[],
  at: (cycle: number) => LocalDate | undefined,
  fits: (date: LocalDate) => boolean,
): LocalDate | undefined {
  for (const cycle of cycles) {
    const date = at(cycle);
    if (date !== undefined && fits(date)) return date;
  }
  return undefined;
}
