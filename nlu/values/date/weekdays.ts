import { addDays, weekday } from '../../../time/localDate.js';
import { nearbyOffsets, weekdayNumber, weekWord } from './calendarWords.js';
import { chooseDate } from './chooseDate.js';
import { ambiguous, before, type DateFamily, type DateHit, day } from './dateHit.js';

/** 上周三, 下下个礼拜一, 星期天, 周末 (two days, so ambiguous). Weeks begin on Monday. */
export const weekdays: DateFamily = {
  gate: /[周期拜][一二三四五六日天末1-7]/,
  pattern:
    /(?<which>上上上|上上|上|这|本|下下下|下下|下)?(?<measure>一个|一|个)?(?:(?:周|星期|礼拜)的)?(?<week>周|星期|礼拜|拜)(?<name>[一二三四五六日天1-7]|末)/g,
  read(match, context, mode) {
    const { which: said, measure, week, name = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const which = isVerbEnding(match, said) ? undefined : said;
    if (which === undefined && (measure !== undefined || week === '拜' || isCounted(match))) return undefined;
    if (
      isOtherWord(name, match.input.slice(end)) ||
      (mode === 'sentence' && isSpan(match.input, match.index, end))
    )
      return undefined;
    const start = match.index + (which === said ? 0 : (said?.length ?? 0));
    const found: Omit<DateHit, 'outcome'> = { start, end };
    if (name === '末') return { ...found, outcome: ambiguous };
    const monday = addDays(context.today, 1 - (weekday(context.today) || 7));
    const at = (weeks: number) => addDays(monday, weeks * 7 + weekdayNumber(name) - 1);
    const weeks = which === undefined ? undefined : nearbyOffsets.get(which);
    return { ...found, outcome: day(weeks === undefined ? chooseDate(at, context) : at(weeks)) };
  },
};

/** In 晚上周三 and 等一下周三 the 上 and 下 belong to the word before. */
function isVerbEnding(match: RegExpExecArray, which: string | undefined): boolean {
  if (which === '上') return /[早晚马以身]$/.test(before(match));
  return which === '下' && before(match).endsWith('一');
}

/** 每周三, 2周三次, 第20周的周三. */
function isCounted(match: RegExpExecArray): boolean {
  if (/第.{1,3}周的?$/.test(before(match))) return true;
  return /(?<![周期拜])[每\d一两三四五六七八几十]个?$/.test(before(match));
}

/** 下周一定, 下周三亚, 下周天津: the numeral begins the next word. */
function isOtherWord(name: string, rest: string): boolean {
  if (/^\s*[次岁月个\d]/.test(rest)) return true;
  return /^(?:一[定直起样些旦般共]|三[亚明]|四[川平]|六[安盘日]|天[津水门]|日[照本])/.test(name + rest);
}

/** 周一到周五 is a timetable. */
function isSpan(text: string, start: number, end: number): boolean {
  return spanBehind.test(text.slice(end)) || spanBefore.test(text.slice(Math.max(0, start - 8), start));
}

const spanBehind = new RegExp(`^\\s*(?:(?:到|至|-|~)\\s*${weekWord}?|[和、]?${weekWord})[一二三四五六日天]`);
const spanBefore = new RegExp(`${weekWord}[一二三四五六日天]\\s*(?:到|至|-|~|和|、)?$`);
