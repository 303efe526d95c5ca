import { afterYear, yearWord } from './calendarWords.js';
import { type DateFamily, hit, vague } from './dateHit.js';

/** Words that speak of a time and name no day nor month: 去年夏天, 年底, 前几天, 最近, 24年. Read in answers only. */
export const vagueDates: DateFamily = {
  gate: /./,
  pattern: new RegExp(
    `(?:(?:${yearWord})(?:${afterYear})?)?(?:春夏|秋冬|夏秋|冬春|[初暮晚深]?[春夏秋冬](?:天|季|末)|开春|入[夏秋冬]|[上下]半年|第?[一二三四1-4]季度|年[初底末中]|寒假|暑假|过年|那会儿?|的?时候)` +
      `|(?:${yearWord})|年前|年后|节前|节后|月[初底末中]|(?<![早晚马])[上这下本]个?(?:周|星期|礼拜|季度|学期)` +
      `|[前过这近头最][一二两三几些][天日周月年](?!级)|[前过这近][一]?(?:阵子?|段时间|段日子)|最近|近期|近来|近日|不久前|早些时候|很久|好久|多年|改天|尽快|将来|以后再|过段时间|当年|早就`,
    'g',
  ),
  read: (match) => hit(match, vague),
};
