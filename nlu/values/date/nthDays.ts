import { addDays, localDate, weekday } from '../../../time/localDate.js';
import {
  afterYear,
  monthNumber,
  monthWord,
  nearbyOffsets,
  weekdayNumber,
  weekWord,
  yearOf,
  yearWord,
} from './calendarWords.js';
import { chooseDate } from './chooseDate.js';
import { monthFrom, monthOf } from './chooseMonth.js';
import { type DateContext, type DateFamily, day, hit, impossible } from './dateHit.js';

/** 5月的第二个星期天, 上个月最后一天, 七月最后一个周五. */
export const nthDays: DateFamily = {
  gate: /第|最后一|头一天/,
  pattern: new RegExp(
    `(?:(?<year>${yearWord})${afterYear}(?=\\d|[一二三四五六七八九十]))?(?:(?<![\\d第每])(?<month>${monthWord})月份?|(?<which>上上|上|这|本|下下|下)个?月)的?` +
      `(?:(?:第(?<nth>[一二三四五1-5])|(?<last>最后一))个?${weekWord}(?<name>[一二三四五六日天])|(?<edge>最后一天|第一天|头一天))`,
    'g',
  ),
  read(match, context) {
    const { year, month, which, nth, last, name, edge } = match.groups ?? {};
    const number = month === undefined ? undefined : monthNumber(month);
    if (month !== undefined && (number === undefined || number > 12)) return hit(match, impossible);
    const rule: DayRule = {
      name,
      nth: last === undefined && edge !== '最后一天' ? (monthNumber(nth ?? '一') ?? 1) : -1,
    };
    if (which !== undefined || number === undefined) {
      const away = monthFrom(context.today, nearbyOffsets.get(which ?? '') ?? 0);
      return hit(match, day(nthDay(away.year, away.month, rule)));
    }
    const said = year === undefined ? undefined : yearOf(year, context.today);
    if (said !== undefined) return hit(match, day(nthDay(said, number, rule)));
    return hit(match, day(chooseDate((cycle) => nthDay(thisYear(context) + cycle, number, rule), context)));
  },
};

/** Which day of a month: the nth (−1 = the last) of a weekday, or of all days when no weekday is named. */
interface DayRule {
  name: string | undefined;
  nth: number;
}

function nthDay(year: number, month: number, { name, nth }: DayRule): string | undefined {
  const next = monthFrom(`${monthOf(year, month)}-01`, 1);
  const edge = nth > 0 ? localDate(year, month, 1) : localDate(next.year, next.month, 1);
  if (edge === undefined) return undefined;
  const start = nth > 0 ? edge : addDays(edge, name === undefined ? -1 : -7);
  if (name === undefined) return start;
  const ahead = (weekdayNumber(name) - weekday(start) + 7) % 7;
  const date = addDays(start, ahead + (nth > 0 ? (nth - 1) * 7 : 0));
  return Number(date.slice(5, 7)) === month ? date : undefined;
}

const thisYear = ({ today }: DateContext): number => Number(today.slice(0, 4));
