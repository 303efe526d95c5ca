import { addDays, type LocalDate, localDate, weekday } from '../../../time/localDate.js';
import { lunarToSolar, newYearsEve } from './lunarCalendar.js';
import { firstTermYear, termPatternOfYear, termPatterns } from './solarTermDays.js';

/** The day of a festival in a civil year. */
export type FestivalDay = (year: number) => LocalDate | undefined;

const civil =
  (month: number, day: number): FestivalDay =>
  (year) =>
    localDate(year, month, day);

/** Festivals of the twelfth lunar month fall in the civil year after the lunar one's number, as 「2026年腊八」 is said. */
const lunar =
  (month: number, day: number): FestivalDay =>
  (year) =>
    lunarToSolar({ year: month === 12 ? year - 1 : year, month, day });

const nthWeekday =
  (month: number, day: number, nth: number): FestivalDay =>
  (year) => {
    const first = localDate(year, month, 1);
    return first && addDays(first, ((day - weekday(first) + 7) % 7) + (nth - 1) * 7);
  };

const termNames =
  '小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至'.split(
    ' ',
  );

const term =
  (index: number): FestivalDay =>
  (year) => {
    const pattern = termPatterns[termPatternOfYear[year - firstTermYear] ?? -1];
    return pattern && localDate(year, Math.floor(index / 2) + 1, Number.parseInt(pattern.charAt(index), 36));
  };

/** By name, without 节. 小年 is not here: the north keeps it a day before the south. */
export const festivals: ReadonlyMap<string, FestivalDay> = new Map<string, FestivalDay>([
  ...(
    [
      ['元旦', 1, 1],
      ['情人', 2, 14],
      ['三八', 3, 8],
      ['妇女', 3, 8],
      ['植树', 3, 12],
      ['愚人', 4, 1],
      ['五一', 5, 1],
      ['劳动', 5, 1],
      ['五四', 5, 4],
      ['六一', 6, 1],
      ['儿童', 6, 1],
      ['七一', 7, 1],
      ['八一', 8, 1],
      ['建军', 8, 1],
      ['教师', 9, 10],
      ['十一', 10, 1],
      ['国庆', 10, 1],
      ['万圣', 10, 31],
      ['双十一', 11, 11],
      ['双11', 11, 11],
      ['光棍', 11, 11],
      ['双十二', 12, 12],
      ['双12', 12, 12],
      ['平安夜', 12, 24],
      ['跨年夜', 12, 31],
      ['圣诞', 12, 25],
    ] as const
  ).map(([name, month, day]) => [name, civil(month, day)] as const),
  ...(
    [
      ['春节', 1, 1],
      ['大年初一', 1, 1],
      ['过年那天', 1, 1],
      ['元宵', 1, 15],
      ['龙抬头', 2, 2],
      ['端午', 5, 5],
      ['七夕', 7, 7],
      ['中元', 7, 15],
      ['鬼节', 7, 15],
      ['中秋', 8, 15],
      ['八月节', 8, 15],
      ['五月节', 5, 5],
      ['正月半', 1, 15],
      ['七月半', 7, 15],
      ['八月半', 8, 15],
      ['重阳', 9, 9],
      ['腊八', 12, 8],
      ['北方小年', 12, 23],
      ['南方小年', 12, 24],
    ] as const
  ).map(([name, month, day]) => [name, lunar(month, day)] as const),
  ...['除夕', '大年三十', '年三十', '大年夜', '年夜', '三十晚上', '年三十晚'].map(
    (name) => [name, newYearsEve] as const,
  ),
  ['母亲', nthWeekday(5, 0, 2)],
  ['父亲', nthWeekday(6, 0, 3)],
  ['感恩', nthWeekday(11, 4, 4)],
  ...termNames.map((name, index) => [name, term(index)] as const),
]);

/** Names that are everyday words too, and mean the festival only with 节 behind them. */
export const onlyWithJie: ReadonlySet<string> = new Set(
  '情人 妇女 植树 愚人 劳动 儿童 建军 教师 万圣 光棍 母亲 父亲 感恩'.split(' '),
);

/** Names that mean the festival only as a whole answer: numbers, weather, given names. */
export const onlyAsAnswer: ReadonlySet<string> = new Set([
  ...'元宵 中元 三八 五四 七一 八一 十一 年夜 年三十晚 三十晚上'.split(' '),
  ...termNames.filter((name) => name !== '清明' && name !== '冬至'),
]);
