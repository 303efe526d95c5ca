import { localDate } from '../../../time/localDate.js';
import { dayNumber, dayWord, nearbyOffsets } from './calendarWords.js';
import { monthFrom, monthOf } from './chooseMonth.js';
import { ambiguous, behind, type DateFamily, day, hit, vague } from './dateHit.js';

/** 上个月, 上个月20号, 这个月初, 下下月3号, 上月底. */
export const relativeMonths: DateFamily = {
  gate: /[上这本下]一?个?月/,
  pattern: new RegExp(
    `(?<![早晚马以身])(?<which>上上上?|上|这|本|下下|下)一?个?月(?![经子季亮饼球光薪供])(?<share>份)?(?:的|\\s){0,3}` +
      `(?:(?<day>${dayWord})\\s*(?<suffix>号|日)?|(?<part>初|底|末|头|尾|[上中下]{1,2}旬|中(?=[,。\\s]|$))|(?<today>今天|今日))?` +
      `(?<about>左右|前后|上下)?`,
    'g',
  ),
  read(match, { today }, mode) {
    const { which = '', day: text, suffix, part, about, today: same } = match.groups ?? {};
    const { year, month } = monthFrom(today, nearbyOffsets.get(which) ?? 0);
    const rest = behind(match);
    if (part !== undefined || about !== undefined) return hit(match, vague);
    if (same !== undefined) return hit(match, day(localDate(year, month, Number(today.slice(8)))));
    if (text !== undefined && suffix === undefined && /^[几多来]/.test(rest)) return hit(match, vague);
    if (text !== undefined && (suffix !== undefined || !counted.test(text + rest))) {
      // 上个月初八 mixes both calendars.
      if (text.startsWith('初')) return hit(match, ambiguous);
      const number = dayNumber(text);
      return hit(match, number === undefined ? ambiguous : day(localDate(year, month, number)));
    }
    // 「这个月」 inside a sentence says no more than 现在.
    if (mode === 'sentence' && /[这本]/.test(which)) return undefined;
    const surplus = text === undefined ? 0 : text.length;
    const end = match.index + match[0].trimEnd().length - surplus;
    return { start: match.index, end, outcome: { ok: true, value: monthOf(year, month) } };
  },
};

/** A numeral that counts something, or one Chinese digit, which is rarely a day without 号. */
const counted =
  /^(?:\d+|[一二三四五六七八九十]+)\s*(?:[个天年万元块千次点时岁分%人例盒支度斤]|周(?![一二三四五六日天]))|^[一二三四五六七八九十](?![一二三四五六七八九十]|$|[,。,.!?\s吧了的])/;
