import { localDate } from '../../../time/localDate.js';
import type { Reading } from '../reading.js';
import type { DateValue } from '../types.js';
import { figureSeparator, yearOf, yearWord } from './calendarWords.js';
import { chooseDate } from './chooseDate.js';
import {
  ambiguous,
  before,
  behind,
  type DateContext,
  type DateFamily,
  day,
  hit,
  impossible,
} from './dateHit.js';

/** 3.15, 3/15, 7-15, 今年3.15: the month and the day. In a sentence only beside a word that makes it a day. */
export const monthDayFigures: DateFamily = {
  gate: /\d\s*[-/.·]\s*\d/,
  pattern: new RegExp(
    `(?<![\\dA-Za-z./-])(?:(?<year>${yearWord})\\s*)?(?<month>\\d{1,2})${figureSeparator}(?<day>\\d{1,2})(?![\\dA-Za-z]|[./-]\\d)\\s*(?<suffix>号|日)?`,
    'g',
  ),
  read(match, context, mode) {
    const { year, suffix } = match.groups ?? {};
    const month = Number(match.groups?.['month']);
    const dayOfMonth = Number(match.groups?.['day']);
    const cue = before(match);
    const rest = behind(match);
    if (measured.test(rest)) return undefined;
    const sure = year !== undefined || suffix !== undefined || cueBehind.test(rest) || cueBefore.test(cue);
    if (mode === 'sentence' && !sure) return undefined;
    // 7-15号 may be the 15th of July or the 7th to the 15th.
    if (match[0].includes('-') && suffix !== undefined && year === undefined) return hit(match, ambiguous);
    return hit(match, monthDay(month, dayOfMonth, { year, context }));
  },
};

/** The day of a month given in figures; without a year the preference decides. */
export function monthDay(
  month: number,
  dayOfMonth: number,
  { year, context }: { year: string | undefined; context: DateContext },
): Reading<DateValue> {
  if (year !== undefined) {
    const said = yearOf(year, context.today);
    return said === undefined ? impossible : day(localDate(said, month, dayOfMonth));
  }
  const thisYear = Number(context.today.slice(0, 4));
  return day(chooseDate((cycle) => localDate(thisYear + cycle, month, dayOfMonth), context));
}

/** A figure with a unit is a measure: 3.15万, 1/2片, 7-15天. */
const measured =
  /^\s*(?:[%℃°倍折个天岁分斤级版周年月万千百元块片粒支盒次人克毫升度点厘公米寸]|小时|cm|mm|mg|ml|kg|[wk](?![a-z]))/i;
const cueBehind =
  /^\s*(?:住|入院|出院|确诊|手术|开刀|做的|查|生效|起保|当天|那天|这天|早|晚|凌晨|上午|下午|中午|夜|半夜|发病|出事|车祸|摔)/;
const cueBefore = /(?:[于在从自]|日期|时间|生效|入院|住院|确诊|手术|出院)[是为:\s]*$/;
