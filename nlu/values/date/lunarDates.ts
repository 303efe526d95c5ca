import type { Reading } from '../reading.js';
import type { DateValue } from '../types.js';
import { chooseDate } from './chooseDate.js';
import { type DateContext, day, impossible } from './dateHit.js';
import { lunarToSolar, lunarYearOf } from './lunarCalendar.js';

/** A lunar day whose year may be unsaid; then the preference decides among the years near by. */
export function lunarDate(
  said: { year?: number | undefined; month: number; day: number; leap: boolean },
  context: DateContext,
): Reading<DateValue> {
  const { year, leap } = said;
  if (year !== undefined) return day(lunarToSolar({ ...said, year }));
  const thisYear = lunarYearOf(context.today);
  const at = (cycle: number) => lunarToSolar({ ...said, year: thisYear + cycle });
  return leap ? leapDate(at, context) : day(chooseDate(at, context));
}

/** A leap month comes back after about nineteen years only. */
function leapDate(
  at: (cycle: number) => string | undefined,
  { today, prefer }: DateContext,
): Reading<DateValue> {
  const cycles = Array.from({ length: leapReachYears }, (_, index) => index);
  const past = cycles.map((cycle) => at(-cycle)).find((date) => date !== undefined && date <= today);
  const future = cycles.map((cycle) => at(cycle)).find((date) => date !== undefined && date >= today);
  if (prefer === 'past') return day(past);
  if (prefer === 'future') return day(future);
  return past === undefined && future === undefined ? impossible : day(past ?? future);
}

const leapReachYears = 25;
