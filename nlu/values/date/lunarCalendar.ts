import { addDays, type LocalDate } from '../../../time/localDate.js';
import { firstLunarDay, firstLunarYear, lunarYears } from './lunarYears.js';

/** A day of the lunar calendar; `leap` is the month put in after the month of the same number (闰六月). */
export interface LunarDay {
  year: number;
  month: number;
  day: number;
  leap?: boolean;
}

/** The civil day of a lunar one; undefined when the lunar calendar has no such day, or the year is outside 1900–2100. */
export function lunarToSolar({ year, month, day, leap = false }: LunarDay): LocalDate | undefined {
  const info = lunarYears[year - firstLunarYear];
  if (info === undefined || month < 1 || month > 12 || day < 1) return undefined;
  if (leap && leapMonth(info) !== month) return undefined;
  if (day > (leap ? leapDays(info) : monthDays(info, month))) return undefined;
  let offset = newYearOffset(year) + day - 1;
  for (let earlier = 1; earlier < month; earlier++) {
    offset += monthDays(info, earlier) + (leapMonth(info) === earlier ? leapDays(info) : 0);
  }
  if (leap) offset += monthDays(info, month);
  return addDays(firstLunarDay, offset);
}

/** The lunar year a civil day belongs to: it begins at 春节, in January or February. */
export function lunarYearOf(date: LocalDate): number {
  const year = Number(date.slice(0, 4));
  const newYear = lunarToSolar({ year, month: 1, day: 1 });
  return newYear !== undefined && date < newYear ? year - 1 : year;
}

/** The day before 春节 of that year (大年三十, which may be the 29th of the last month). */
export function newYearsEve(year: number): LocalDate | undefined {
  const newYear = lunarToSolar({ year, month: 1, day: 1 });
  return newYear === undefined ? undefined : addDays(newYear, -1);
}

/** Days from the first lunar day of the table to that year's 春节; summed once for each year and kept. */
function newYearOffset(year: number): number {
  while (offsets.length <= year - firstLunarYear) {
    const last = offsets.length - 1;
    offsets.push((offsets[last] ?? 0) + yearDays(lunarYears[last] ?? 0));
  }
  return offsets[year - firstLunarYear] ?? 0;
}

const offsets: number[] = [0];

function yearDays(info: number): number {
  let days = leapMonth(info) === 0 ? 0 : leapDays(info);
  for (let month = 1; month <= 12; month++) days += monthDays(info, month);
  return days;
}

const monthDays = (info: number, month: number): number => ((info >> (month - 1)) & 1 ? 30 : 29);
const leapMonth = (info: number): number => (info >> 12) & 15;
const leapDays = (info: number): number => (info >> 16 ? 30 : 29);
