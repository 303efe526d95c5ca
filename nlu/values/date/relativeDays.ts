import { addDays, localDate } from '../../../time/localDate.js';
import { nearbyOffsets, yearOf } from './calendarWords.js';
import { ambiguous, type DateFamily, day, hit } from './dateHit.js';

/** 今天, 昨晚, 大前天, 明儿, 听日; 去年今天. Words for parts of the day name their day. */
export const relativeDays: DateFamily = {
  gate: /[今昨明前后][天日儿个早晚晨夜朝]|[今明昨后前]两天|[琴寻噚听][日晚朝]|[周期拜]的?今/,
  pattern:
    /(?<two>(?:今明|明后|昨今|前昨|昨前)两?天)|(?<year>大前年|去年|前年|明年)的?(?:今天|今日)|(?<week>上上|上|下下|下)个?(?:周|星期|礼拜)的?(?:今天|今日)|(?<far>大{1,2})?(?<which>[今昨明前后])(?<part>天|日|儿个?|个儿?|早上?|晚上?|晨|夜里?|朝)(?:晚上?|夜里|早上|凌晨|半夜)?|(?<dialect>[琴寻噚](?:日|晚|朝早?)|听(?:日|晚|朝早?))/g,
  read(match, { today }) {
    const { two, year, week, far = '', which = '', part = '', dialect } = match.groups ?? {};
    if (two !== undefined) return hit(match, ambiguous);
    if (year !== undefined)
      return hit(match, day(localDate(yearOf(year, today) ?? 0, +today.slice(5, 7), +today.slice(8))));
    if (week !== undefined) return hit(match, day(addDays(today, (nearbyOffsets.get(week) ?? 0) * 7)));
    if (dialect !== undefined) return hit(match, day(addDays(today, dialect.startsWith('听') ? 1 : -1)));
    const after = match.input.charAt(match.index + match[0].length);
    const before = match.input.charAt(match.index - 1);
    if (!isWord({ which, part, far, before, after })) return undefined;
    const distance = offsets.get(which) ?? 0;
    return hit(match, day(addDays(today, distance + Math.sign(distance) * far.length)));
  },
};

/** 后天性疾病, 今后, 先天后天, 年前晚期, 以后晚上 are no days. */
function isWord(found: { which: string; part: string; far: string; before: string; after: string }): boolean {
  const { which, part, far, before, after } = found;
  if (far !== '' && !(/[前后]/.test(which) && /[天日儿]/.test(part))) return false;
  if (/[前后]/.test(which) && /^[早晨夜朝个]/.test(part)) return false;
  if (/[前后]/.test(which) && part.startsWith('晚'))
    return which === '前' && !/[以之年月天前]/.test(before) && after !== '期';
  if (/[前后]/.test(which)) return !/[以之年月周期先术产饭]/.test(before) && !/[性获]/.test(after);
  if (which === '明' && part === '日') return !/[黎光说]/.test(before);
  return !/[黎光]/.test(before) && !(part === '晚' && after === '期') && !(part === '个' && after === '月');
}

const offsets = new Map([
  ['今', 0],
  ['昨', -1],
  ['明', 1],
  ['前', -2],
  ['后', 2],
]);
