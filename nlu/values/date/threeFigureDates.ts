import { localDate } from '../../../time/localDate.js';
import type { Reading } from '../reading.js';
import type { DateValue } from '../types.js';
import { century, figureSeparator } from './calendarWords.js';
import { ambiguous, type DateFamily, day, hit } from './dateHit.js';

/** 24.7.15 and 7/15/2024: three figures without a full year in front. */
export const threeFigureDates: DateFamily = {
  gate: /\d\s*[-/.·]\s*\d+\s*[-/.·]\s*\d/,
  pattern: new RegExp(
    `(?<![\\dA-Za-z./-])(?<first>\\d{1,2})${figureSeparator}(?<second>\\d{1,2})${figureSeparator}(?<third>(?:19|20)\\d\\d|\\d{1,2})(?![\\d]|[./-]\\d)`,
    'g',
  ),
  read(match, { today }) {
    const [first, second, third] = ['first', 'second', 'third'].map((name) => match.groups?.[name] ?? '');
    const figures = [Number(first), Number(second), Number(third)] as const;
    if (third?.length === 4) return hit(match, yearLast(figures));
    if (first?.length !== 2) return undefined;
    return hit(match, day(localDate(century(figures[0], today), figures[1], figures[2])));
  },
};

/** 7/15/2024 and 15/7/2024 are clear, 7/8/2024 is not. */
function yearLast([first, second, year]: readonly [number, number, number]): Reading<DateValue> {
  const monthFirst = localDate(year, first, second);
  const dayFirst = localDate(year, second, first);
  if (monthFirst !== undefined && dayFirst !== undefined && monthFirst !== dayFirst) return ambiguous;
  return day(monthFirst ?? dayFirst);
}
