import { addDays, type LocalDate, localDate, weekday } from '../../../time/localDate.js';
import { readChineseNumber } from '../chineseNumber.js';
import { weekdayNumber } from './calendarWords.js';
import { monthFrom, monthOf } from './chooseMonth.js';
import { before, behind, type DateFamily, type DateMode, day, hit, vague } from './dateHit.js';

const amount =
  '\\d{1,3}(?:\\.5)?|[一二两俩三仨四五六七八九十百]{1,4}|半|几十?|好几|数|十几|[一二两三四五六七八九]?十来';

/** 3天前, 半个月前, 一个半月后, 两周以前, 三个多月前 (rough), 一个星期前的周三, 再过五天. */
export const agoDates: DateFamily = {
  gate: /[天日周期拜月年时头钟]半?[多余]?(?:之|以)?[前后]|过.{1,5}[天周期拜月年]/,
  pattern: new RegExp(
    `(?<ahead>再?过)?(?<amount>${amount})(?<moreBefore>多|余)?(?<measure>个)?(?<half>半)?(?<more>多|余)?` +
      `(?<unit>天|日|周|星期|礼拜|月|年|小时|钟头|分钟)(?<halfBehind>半)?(?<moreBehind>多|余)?(?:之|以)?(?<way>前|后)?(?<about>左右)?` +
      `(?:的?(?:那个)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天]))?`,
    'g',
  ),
  read(match, { today }, mode) {
    const groups = match.groups ?? {};
    const { ahead, amount: figure = '', unit = '', way, weekday: name } = groups;
    if (way === undefined && (ahead === undefined || !isAhead(match, mode))) return undefined;
    if (!isLength(match, unit, groups['measure'] ?? /[俩仨]$/.exec(figure)?.[0])) return undefined;
    if (isPart(match) || (ahead === '过' && figure === '两')) return hit(match, vague);
    const count = countOf(figure, groups['half'] !== undefined || groups['halfBehind'] !== undefined);
    const rough = groups['moreBefore'] ?? groups['more'] ?? groups['moreBehind'] ?? groups['about'];
    if (count === undefined || rough !== undefined || /小时|钟头|分钟/.test(unit)) return hit(match, vague);
    const date = shifted(today, count * (way === '前' ? -1 : 1), unit);
    if (date === undefined || name === undefined) return hit(match, date === undefined ? vague : day(date));
    return hit(match, day(addDays(date, weekdayNumber(name) - (weekday(date) || 7))));
  },
};

/** 5日前, 3月后 without 个, and 术后3天 do not measure from today; 二零年前 is no length at all. */
function isLength(match: RegExpExecArray, unit: string, measure: string | undefined): boolean {
  const previous = match.input.charAt(match.index - 1);
  if (/[\d一二三四五六七八九十第每]/.test(previous)) return false;
  if (unit === '月' && measure === undefined) return false;
  if (match.groups?.['way'] === '后' && /[术产伤病院]/.test(previous)) return false;
  return !/^(?:后天|前列|前天)/.test(match[0].slice(-1) + behind(match));
}

/** 再过五天, or 过五天 at the beginning of a clause; 超过30天 and 干过五年 are no dates. */
function isAhead(match: RegExpExecArray, mode: DateMode): boolean {
  const previous = match.input.charAt(match.index - 1);
  return (
    match.groups?.['ahead'] === '再过' ||
    previous === '' ||
    /[,。,!!;;\s等要]/.test(previous) ||
    (mode === 'answer' && !/[超不经]/.test(previous))
  );
}

/** In 一年零三个月前 and 大半个月前 the figure is not the whole of it. */
function isPart(match: RegExpExecArray): boolean {
  return /(?:十天|[零又年月周大小近快]|将近|差不多|不到|超过|不止)(?:是|有|在)?$/.test(before(match));
}

/** A count in halves; undefined for 几, 十来 and two figures in one (两三天). */
function countOf(figure: string, half: boolean): number | undefined {
  if (figure === '半') return 0.5;
  const count = readChineseNumber(figure);
  return count === undefined ? undefined : count + (half ? 0.5 : 0);
}

/** The day so many units away; half a month counts as 15 days, half a year as six months, half a week is too rough. */
function shifted(today: LocalDate, count: number, unit: string): LocalDate | undefined {
  const whole = Math.trunc(count);
  const half = count - whole;
  if (unit === '天' || unit === '日') return half === 0 ? addDays(today, whole) : undefined;
  if (unit === '周' || unit === '星期' || unit === '礼拜')
    return half === 0 ? addDays(today, whole * 7) : undefined;
  if (unit === '月') return addDays(monthsAway(today, whole), Math.round(half * 30));
  return monthsAway(today, Math.round(count * 12));
}

/** The same day of another month, or that month's last day where it is shorter. */
function monthsAway(today: LocalDate, months: number): LocalDate {
  const { year, month } = monthFrom(today, months);
  const wanted = Number(today.slice(8));
  for (let last = wanted; last > 28; last--) {
    const date = localDate(year, month, last);
    if (date !== undefined) return date;
  }
  return `${monthOf(year, month)}-${String(Math.min(wanted, 28)).padStart(2, '0')}`;
}
