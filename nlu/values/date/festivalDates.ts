import { addDays, type LocalDate } from '../../../time/localDate.js';
import { readChineseNumber } from '../chineseNumber.js';
import type { Reading } from '../reading.js';
import type { DateValue } from '../types.js';
import { afterYear, yearOf, yearWord } from './calendarWords.js';
import { chooseDate } from './chooseDate.js';
import {
  ambiguous,
  behind,
  type DateContext,
  type DateFamily,
  type DateMode,
  day,
  hit,
  vague,
} from './dateHit.js';
import { type FestivalDay, festivals, onlyAsAnswer, onlyWithJie } from './festivals.js';
import { lunarDate } from './lunarDates.js';

const names = [...festivals.keys()].sort((one, other) => other.length - one.length).join('|');
const days = '[一二三四五六七八九十]{1,2}|\\d{1,2}';

/** 国庆, 去年中秋, 大年初三, 春节后一天; 国庆期间 and 小年 are told apart as rough and as two days. */
export const festivalDates: DateFamily = {
  gate: new RegExp(`${names}|年初|年二十|年廿|小年`),
  pattern: new RegExp(
    `(?:(?<year>${yearWord}|上个|上一个|这个|下个|下一个|本|上)${afterYear})?` +
      `(?:大?年初(?<newYear>${days})|(?<eve>大?年(?:二十|廿)(?<eveDay>[一二三四五六七八九]))|(?:[正五七八九]月的?)?(?<name>${names})(?<jie>节)?|(?<little>小年)(?![轻青纪龄级]))` +
      `(?<span>期间|假期|长假|小长假|放假|前后|左右|前夕|[之以过]?前(?!(?:${days}|两)?天)|[之以过]?后(?!(?:${days}|两)?天)(?:的?第[一二三四五六七八九十\\d]+天)?|那几天|那段)?` +
      `(?<shift>[的之以过]?(?<way>前|后)(?<count>${days}|两)天|前一?晚|的?(?:第(?<nth>[二三四五六七])天|次日|隔天|隔日))?`,
    'g',
  ),
  read(match, context, mode) {
    const { year, newYear, eve, eveDay, name, jie, little, span, shift, way, count, nth } =
      match.groups ?? {};
    if (
      newYear !== undefined &&
      /^年初/.test(match[0]) &&
      /[今去明前每后]/.test(match.input.charAt(match.index - 1))
    )
      return undefined;
    if (name !== undefined && !isFestival(match, { name, jie, mode, year })) return undefined;
    if (little !== undefined)
      return mode === 'answer' || year !== undefined ? hit(match, ambiguous) : undefined;
    if (span !== undefined || (name !== undefined && /过完$/.test(match.input.slice(0, match.index))))
      return hit(match, vague);
    const outcome = festivalDay({ year, newYear, eve, eveDay, name }, context);
    if (!outcome.ok || shift === undefined) return hit(match, outcome);
    const steps =
      nth === undefined ? (readChineseNumber(count ?? '一') ?? 1) : (readChineseNumber(nth) ?? 2) - 1;
    return hit(match, day(addDays(outcome.value, way === '前' || shift.includes('晚') ? -steps : steps)));
  },
};

type Said = Record<'year' | 'newYear' | 'eve' | 'eveDay' | 'name', string | undefined>;

function festivalDay({ year, newYear, eve, eveDay, name }: Said, context: DateContext): Reading<DateValue> {
  if (newYear !== undefined || eve !== undefined) {
    const number =
      newYear === undefined ? 20 + (readChineseNumber(eveDay ?? '') ?? 0) : readChineseNumber(newYear);
    if (number === undefined) return ambiguous;
    const month = eve === undefined ? 1 : 12;
    const said = year === undefined ? undefined : yearOf(year, context.today);
    const lunarYear = said === undefined || month === 1 ? said : said - 1;
    return lunarDate({ year: lunarYear, month, day: number, leap: false }, context);
  }
  const at = festivals.get(name ?? '');
  return at === undefined ? vague : day(yearly(at, year, context));
}

/** 去年中秋 is counted from today's year; 上个中秋 is the last one gone by. */
function yearly(at: FestivalDay, year: string | undefined, context: DateContext): LocalDate | undefined {
  const said = year === undefined ? undefined : yearOf(year, context.today);
  if (said !== undefined) return at(said);
  const prefer = year?.startsWith('上') ? 'past' : year?.startsWith('下') ? 'future' : context.prefer;
  const thisYear = Number(context.today.slice(0, 4));
  return chooseDate((cycle) => at(thisYear + cycle), { today: context.today, prefer });
}

/** 五一路, 十一点, 母亲, 雨水 are not the festivals of those names. */
function isFestival(
  match: RegExpExecArray,
  {
    name,
    jie,
    mode,
    year,
  }: { name: string; jie: string | undefined; mode: DateMode; year: string | undefined },
): boolean {
  if (jie === undefined && onlyWithJie.has(name)) return false;
  const previous = match.input.charAt(match.index - 1);
  const rest = behind(match);
  if (/^年[三夜]/.test(name) && /[今去明前每后\d岁]/.test(previous)) return false;
  if (/^(?:路|街|广场|饼|大厦|公园|医院|树|工)/.test(rest)) return false;
  if (/^[一二三四五六七八九十]+$/.test(name)) {
    if (year === undefined && /[\d一二三四五六七八九十百第月年周期拜两几]/.test(previous)) return false;
    if (/^\s*[\d一二三四五六七八九十百千万块元号日月年点个岁天次支针周分.]/.test(rest)) return false;
  }
  return jie !== undefined || year !== undefined || mode === 'answer' || !onlyAsAnswer.has(name);
}
