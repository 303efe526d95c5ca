import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ShouliError } from '../errors.js';
import { addDays, type LocalDate, weekday } from './localDate.js';

/** The State Council's days off and make-up working days; a year that is not there is not known. */
export interface WorkCalendar {
  years: ReadonlyMap<number, { daysOff: ReadonlySet<LocalDate>; workDays: ReadonlySet<LocalDate> }>;
}

/**
 * The n-th working day after `from`: day 1 is the next working day, never `from` itself. Undefined when the calendar of a
 * year on the way is missing, or n is below 1.
 */
export function nthWorkingDay(from: LocalDate, n: number, calendar: WorkCalendar): LocalDate | undefined {
  if (n < 1) return undefined;
  let left = n;
  for (let day = addDays(from, 1); ; day = addDays(day, 1)) {
    const working = isWorkingDay(day, calendar);
    if (working === undefined) return undefined;
    if (working) left -= 1;
    if (left <= 0) return day;
  }
}

/** Undefined when the calendar of that year is missing. */
export function isWorkingDay(day: LocalDate, calendar: WorkCalendar): boolean | undefined {
  const year = calendar.years.get(Number(day.slice(0, 4)));
  if (year === undefined) return undefined;
  if (year.workDays.has(day)) return true;
  if (year.daysOff.has(day)) return false;
  return weekday(day) !== 0 && weekday(day) !== 6;
}

/** @throws ShouliError `catalogue_invalid` when the file is missing or says something impossible. */
export function loadWorkCalendar(file: string): WorkCalendar {
  try {
    return parseWorkCalendar(parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new ShouliError('catalogue_invalid', `${file}: ${reason}`, { cause: error });
  }
}

const dayOf = z.iso.date();
const yearSchema = z.strictObject({
  /** The announcement the days come from. */
  source: z.string().trim().min(1),
  /** First and last day off, both included, weekends among them. */
  holidays: z.array(z.strictObject({ name: z.string().trim().min(1), from: dayOf, to: dayOf })).min(1),
  /** Weekend days on which people work. */
  makeUp: z.array(dayOf),
});
const calendarSchema = z
  .record(z.string().regex(/^\d{4}$/, 'a year'), yearSchema)
  .superRefine((years, context) => {
    for (const [year, { holidays, makeUp }] of Object.entries(years)) {
      const days = holidays.flatMap(({ from, to }) => [from, to]).concat(makeUp);
      for (const day of days.filter((one) => !one.startsWith(year)))
        context.addIssue(`${day} is not in ${year}`);
      for (const { name, from, to } of holidays)
        if (from > to) context.addIssue(`${year} ${name}: from lies after to`);
      for (const day of makeUp) if (weekday(day) % 6 !== 0) context.addIssue(`${day} is no weekend day`);
    }
  });

/** @throws ZodError */
function parseWorkCalendar(content: unknown): WorkCalendar {
  const years = Object.entries(calendarSchema.parse(content)).map(([year, { holidays, makeUp }]) => {
    const daysOff = new Set(holidays.flatMap(({ from, to }) => daysFromTo(from, to)));
    return [Number(year), { daysOff, workDays: new Set(makeUp) }] as const;
  });
  return { years: new Map(years) };
}

function daysFromTo(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
