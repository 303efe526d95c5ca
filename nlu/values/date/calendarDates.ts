import { localDate } from '../../../time/localDate.js';
import type { Reading } from '../reading.js';
import type { DateValue } from '../types.js';
import {
  afterYear,
  dayNumber,
  dayWord,
  lunarYearFor,
  monthNumber,
  monthWord,
  yearOf,
  yearWord,
} from './calendarWords.js';
import { chooseDate } from './chooseDate.js';
import { chooseMonth, monthOf } from './chooseMonth.js';
import {
  ambiguous,
  before,
  behind,
  type DateContext,
  type DateFamily,
  type DateHit,
  day,
  hit,
  impossible,
  vague,
} from './dateHit.js';
import { lunarDate } from './lunarDates.js';

const calendar = '农历|阴历|旧历|古历|老历|夏历|公历|阳历|新历|国历';

/** Month with or without day, in either calendar: 7月15, 今年5月1号, 二〇二四年七月, 农历八月十五, 正月初五, 6月底. */
export const calendarDates: DateFamily = {
  gate: /[\d一二三四五六七八九十元正冬腊]\s*月/,
  pattern: new RegExp(
    `(?<calendar>${calendar})?(?:的|\\s){0,3}(?:(?<year>${yearWord})${afterYear})?(?<calendarBehind>${calendar})?(?:的|\\s){0,3}` +
      `(?<![第每\\d一二三四五六七八九十])(?<leap>闰)?(?<month>${monthWord})\\s*月(?<share>份)?(?:的|\\s){0,3}` +
      `(?:(?<day>${dayWord})\\s*(?<suffix>号|日)?|(?<part>初|底|末|头|尾|[上中下]{1,2}旬|中(?=[,。\\s]|$)))?(?<about>左右|前后|上下)?(?<calendarLast>[\\s,(]{0,2}(?:${calendar})(?!\\d|[一二三四五六七八九十]))?`,
    'g',
  ),
  read(match, context, mode) {
    const groups = (match.groups ?? {}) as Groups;
    if (groups.year === undefined && strayYear.test(before(match))) return hit(match, impossible);
    const shape = dayShape(match, groups);
    if (shape === 'rough') return hit(match, vague);
    if (mode === 'answer' && shape === 'day' && spanBehind.test(behind(match))) return hit(match, ambiguous);
    if (shape === 'none' && groups.part === undefined) {
      const found = trimmed(match, groups);
      if (isDuration(match, found.end) || (mode === 'sentence' && !standsAlone(match, groups)))
        return undefined;
      return { ...found, outcome: readMonth(groups, context) };
    }
    if (groups.part !== undefined || groups.about !== undefined) return hit(match, vague);
    return hit(match, readDay(groups, context));
  },
};

/** 「10月1-3日」 */
const spanBehind = /^\s*(?:-|~|到|至|、)\s*(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})\s*[号日]/;

/** 「3024年1月1日」: a year that is none must not be lost. */
const strayYear = /[\d〇零一二三四五六七八九十百千]\s*年\s*的?$/;

/** Groups of the pattern; absent ones are undefined. */
type Groups = Partial<
  Record<
    | 'calendar'
    | 'year'
    | 'calendarBehind'
    | 'calendarLast'
    | 'leap'
    | 'month'
    | 'share'
    | 'day'
    | 'suffix'
    | 'part'
    | 'about',
    string
  >
> & { month: string };

function readDay(groups: Groups, context: DateContext): Reading<DateValue> {
  const month = monthNumber(groups.month);
  if (month === undefined) return ambiguous;
  const dayOfMonth = dayNumber(groups.day ?? '');
  if (dayOfMonth === undefined) return ambiguous;
  if (mixesCalendars(groups)) return ambiguous;
  if (isLunar(groups)) {
    const year = groups.year === undefined ? undefined : lunarYear(groups.year, month, context);
    return lunarDate({ year, month, day: dayOfMonth, leap: groups.leap !== undefined }, context);
  }
  if (isFolkDay(groups)) return ambiguous;
  if (groups.year === undefined) {
    const thisYear = Number(context.today.slice(0, 4));
    return day(chooseDate((cycle) => localDate(thisYear + cycle, month, dayOfMonth), context));
  }
  const year = yearOf(groups.year, context.today);
  return year === undefined ? impossible : day(localDate(year, month, dayOfMonth));
}

function readMonth(groups: Groups, context: DateContext): Reading<DateValue> {
  const month = monthNumber(groups.month);
  if (groups.leap !== undefined || isLunar(groups) || groups.about !== undefined) return vague;
  if (month === undefined) return ambiguous;
  if (month < 1 || month > 12) return impossible;
  const year = groups.year === undefined ? undefined : yearOf(groups.year, context.today);
  return { ok: true, value: year === undefined ? chooseMonth(month, context) : monthOf(year, month) };
}

/** 去年腊月 is the last month of the last lunar year, in spring of this one; other months fall in the civil year. */
function lunarYear(word: string, month: number, { today }: DateContext): number | undefined {
  return month === 12 ? lunarYearFor(word, today) : yearOf(word, today);
}

function isLunar({ calendar, calendarBehind, calendarLast, leap, month, day: dayText }: Groups): boolean {
  const named = calendar ?? calendarBehind ?? calendarLast;
  if (named !== undefined) return !/[公阳新国]/.test(named);
  return leap !== undefined || /[正冬腊]/.test(month) || /^[初廿卅]/.test(dayText ?? '');
}

/** 「十一月初九号」: 初 is lunar, 号 is not. */
function mixesCalendars({ month, day: dayText, suffix, calendar, calendarBehind, leap }: Groups): boolean {
  if (suffix !== '号' || (calendar ?? calendarBehind ?? leap) !== undefined) return false;
  return dayText?.startsWith('初') === true && !/[正冬腊]/.test(month);
}

/** 八月十五, 三月三, 九月九 without 号 are as often the folk festivals as civil days. */
function isFolkDay({ month, day: dayText, suffix, calendar, calendarBehind }: Groups): boolean {
  if (suffix !== undefined || (calendar ?? calendarBehind) !== undefined) return false;
  return (month === '八' && dayText === '十五') || (month === dayText && /[二三五六七九]/.test(month));
}

/** Whether the numeral behind 月 is a day: 「9月三甲医院」 and 「3月15次」 name none, 「7月十几号」 a rough one. */
function dayShape(match: RegExpExecArray, { day: text, suffix, about }: Groups): 'day' | 'none' | 'rough' {
  if (text === undefined) return 'none';
  const rest = behind(match);
  if (suffix === undefined && /^(?:几|多|来)/.test(rest)) return 'rough';
  if (suffix === undefined && /^[一二三四五六七八九]\s*[号日]/.test(rest)) return 'rough';
  if (suffix !== undefined || about !== undefined) return 'day';
  if (text === '初一' && /^[直起次共般定些点样旦下]/.test(rest)) return 'none';
  if (/^[一二三四五六七八九十]$/.test(text)) return endOfDay.test(rest) ? 'day' : 'none';
  return counted.test(rest) ? 'none' : 'day';
}

const endOfDay = /^(?:$|[,。,.!?~\s)吧了的那当早晚上下凌]|住院|入院|出院|确诊|手术|开刀|做|生效|查)/;
const counted = /^\s*(?:[个天年万元块千次点时岁分%人例盒支度斤\dwk]|\.\d|周(?![一二三四五六日天]))/i;

/** The hit without the numeral that turned out to be no day. */
function trimmed(match: RegExpExecArray, { day: text, about }: Groups): Omit<DateHit, 'outcome'> {
  const surplus = text === undefined || about !== undefined ? 0 : text.length;
  return { start: match.index, end: match.index + match[0].trimEnd().length - surplus };
}

/** 3月龄, 月经, 3月内 … speak of a length or of something else. */
function isDuration(match: RegExpExecArray, end: number): boolean {
  return /^(?:节|半|龄|大(?!概|约)|余|嫂|子|经|饼|薪|供|费|租|均|收|卡|票|球|亮|光|色|牙|台|老|结|内|之?后|以[内后前上来]|之?前)/.test(
    match.input.slice(end),
  );
}

/** 「腹痛2月」 is a length; a month of the calendar comes with its year, 份, or at the beginning of a clause. */
function standsAlone(match: RegExpExecArray, { year, share, calendar: named }: Groups): boolean {
  if (year !== undefined || share !== undefined || named !== undefined) return true;
  return /(?:^|[,。,.!?;:\s、在是于从自到等约我他她们爸妈公婆儿女人的就才])$/.test(before(match));
}
