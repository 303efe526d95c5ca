/**
 * Calendar days as customers mean them: Asia/Shanghai, whatever the server's zone. China has kept UTC+8 without
 * summer time since 1992, so a fixed offset is exact for every date the program meets.
 */

/** `YYYY-MM-DD`; compares correctly as a string. */
export type LocalDate = string;
/** `YYYY-MM`: only the month is known. */
export type LocalMonth = string;
/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

export function shanghaiDate(instant: Instant): LocalDate {
  return new Date(instant + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** `HH:MM` on a 24-hour clock; compares correctly as a string. */
export function shanghaiTime(instant: Instant): string {
  return new Date(instant + shanghaiOffsetMs).toISOString().slice(11, 16);
}

/** The first instant of a day in Shanghai. */
export function instantOf(date: LocalDate): Instant {
  return Date.parse(`${date}T00:00:00Z`) - shanghaiOffsetMs;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The date when it exists in the calendar, else undefined (2 月 30 日). */
export function localDate(year: number, month: number, day: number): LocalDate | undefined {
  const time = new Date(Date.UTC(year, month - 1, day));
  const real =
    time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return real && year >= 1900 && year <= 2199 ? time.toISOString().slice(0, 10) : undefined;
}

export function isMonth(value: LocalDate | LocalMonth): value is LocalMonth {
  return value.length === 7;
}

/** First and last day of a day or a month, both included. */
export function daySpan(value: LocalDate | LocalMonth): { first: LocalDate; last: LocalDate } {
  if (!isMonth(value)) return { first: value, last: value };
  const [year = 0, month = 0] = value.split('-').map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { first: `${value}-01`, last: `${value}-${String(days).padStart(2, '0')}` };
}
