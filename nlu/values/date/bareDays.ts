import { localDate } from '../../../time/localDate.js';
import { dayNumber } from './calendarWords.js';
import { chooseDate } from './chooseDate.js';
import { monthFrom } from './chooseMonth.js';
import { ambiguous, before, behind, type DateFamily, day, hit, impossible, vague } from './dateHit.js';

/** A day without its month: 15号, 二十号, 31日; 初五, which is ambiguous. */
export const bareDays: DateFamily = {
  gate: /[\d一二三四五六七八九十]\s*[号日]|初/,
  pattern:
    /(?<![月年])(?<lunar>初(?:十|[一二三四五六七八九]))(?![直起次共般定些点样旦下中级始])|(?<![第尾\d一二三四五六七八九十廿百.:/年月-])(?<day>\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\s*(?<suffix>号|日)(?<about>左右|前后|上下|多)?/g,
  read(match, context, mode) {
    const { lunar, day: text = '', suffix, about } = match.groups ?? {};
    // The month of 初五 is anybody's guess.
    if (lunar !== undefined) return mode === 'answer' ? hit(match, ambiguous) : undefined;
    const cue = before(match);
    const rest = behind(match);
    if (suffix === '号' ? notNumbered.test(rest) || address.test(cue) : isLength(text, rest, mode))
      return undefined;
    const number = dayNumber(text);
    if (number === undefined) return hit(match, ambiguous);
    if (number < 1 || number > 31) return hit(match, impossible);
    if (about !== undefined) return hit(match, vague);
    const at = (cycle: number) => {
      const { year, month } = monthFrom(context.today, cycle);
      return localDate(year, month, number);
    };
    return hit(match, day(chooseDate(at, context, 2)));
  },
};

/** 5号楼, 15号床, 3号线: numbers of things. */
const notNumbered =
  /^(?:楼|床|线|门|院|店|病|单元|栋|幢|房|室|柜|窗|厅|馆|机|车(?!祸)|铺|桌|台|座|公寓|大院|地块|小区|信箱|文|街|巷|弄|坑|针|药|染色体|基因|汽油|电池|码|段|选手|员工|胡同|仓|库|井|站|口|位|技师|护士|医生|诊)/;

/** 解放路18号 is an address. */
const address = /(?:路|街|道|巷|弄|村|里|苑|园|胡同|段|楼|栋|座|镇|区|大厦)\s*$/;

/** 三日, 10日内 are lengths; inside a sentence only figures count as a day of the month. */
function isLength(text: string, rest: string, mode: 'answer' | 'sentence'): boolean {
  if (/^(?:内|后|前|游|份|间|余|以|之|元|薪|多|三次|[一二两]次|\d次)/.test(rest)) return true;
  return mode === 'sentence' && !/^\d+$/.test(text) && text.length < 2;
}
