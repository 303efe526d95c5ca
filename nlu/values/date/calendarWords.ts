import type { LocalDate } from '../../../time/localDate.js';
import { chineseDigits, readChineseNumber } from '../chineseNumber.js';
import { lunarYearOf } from './lunarCalendar.js';

/** A year in words, with the 年 behind it; for use in patterns as a group. */
export const yearWord =
  '大前年|前年|去年|今年|本年|明年|后年|上一?年|旧年|头年|(?:19|20)\\d\\d\\s*年|(?<!\\d)\\d\\d\\s*年|' +
  '[一二][〇○零一二三四五六七八九]{3}年|[〇○零一二三四五六七八九]{2}年|[二两]千[〇零]?[一二三四五六七八九十]{1,3}年';

/** What may stand between a year and its month: 「今年的3月」, 「去年夏天,7月15」. */
export const afterYear = '(?:的|[,、\\s]|春天|夏天|秋天|冬天|上半年|下半年|年初|年底){0,4}';

/** A month's number, 正月 and 腊月 among them, without the 月. */
export const monthWord = '\\d{1,2}|[元正冬腊]|[一二三四五六七八九十]{1,3}';

/** A day's number without 号: 15, 十五, 廿三, 初五. */
export const dayWord =
  '初(?:十|[一二三四五六七八九]|\\d{1,2})|廿[一二三四五六七八九]?|卅一?|\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]';

/** What stands between the figures of a date, for use in patterns. */
export const figureSeparator = '\\s*[-/.·]\\s*';

/** The year a year word means, reckoned from today; undefined for words that are no year. */
export function yearOf(word: string, today: LocalDate): number | undefined {
  const offset = relativeYears.get(word);
  if (offset !== undefined) return Number(today.slice(0, 4)) + offset;
  const number = word.replace(/\s*年$/, '');
  const digits = number.includes('千') ? String(readChineseNumber(number) ?? '') : chineseDigits(number);
  if (digits === undefined || (digits.length !== 2 && digits.length !== 4)) return undefined;
  return digits.length === 4 ? Number(digits) : century(Number(digits), today);
}

/** Years from the one today lies in, for relative words; undefined for figures. */
export function yearOffset(word: string): number | undefined {
  return relativeYears.get(word);
}

/** The lunar year that 去年 and the like mean: it is still the old one in January. */
export function lunarYearFor(word: string, today: LocalDate): number | undefined {
  const offset = relativeYears.get(word);
  return offset === undefined ? yearOf(word, today) : lunarYearOf(today) + offset;
}

/** Two figures: up to ten years ahead are this century's, the others the last one's. */
export function century(yy: number, today: LocalDate): number {
  const current = Number(today.slice(0, 4));
  const base = current - (current % 100);
  return base + yy <= current + 10 ? base + yy : base + yy - 100;
}

/** 1–12, or undefined. */
export function monthNumber(word: string): number | undefined {
  return namedMonths.get(word) ?? readChineseNumber(word);
}

/** 1–31 when the word is right; larger numbers are given as they are, for the caller to refuse. */
export function dayNumber(word: string): number | undefined {
  return readChineseNumber(word.replace(/^初/, ''));
}

const namedMonths = new Map([
  ['元', 1],
  ['正', 1],
  ['冬', 11],
  ['腊', 12],
]);

const relativeYears = new Map([
  ['大前年', -3],
  ['前年', -2],
  ['去年', -1],
  ['上年', -1],
  ['上一年', -1],
  ['旧年', -1],
  ['头年', -1],
  ['今年', 0],
  ['本年', 0],
  ['明年', 1],
  ['后年', 2],
]);

/** A week, before the name of one of its days; for use in patterns. */
export const weekWord = '(?:周|星期|礼拜)';

/** 1 = Monday … 7 = Sunday, of a weekday's last character. */
export function weekdayNumber(name: string): number {
  if (name === '日' || name === '天') return 7;
  return Number(name) || '一二三四五六'.indexOf(name) + 1;
}

/** Weeks or months from the current one. */
export const nearbyOffsets: ReadonlyMap<string, number> = new Map([
  ['上上上', -3],
  ['上上', -2],
  ['上', -1],
  ['这', 0],
  ['本', 0],
  ['下', 1],
  ['下下', 2],
  ['下下下', 3],
]);
