import type { Sentence } from '../lexicons/readSentence.js';
import { type Span, spansOf } from './span.js';

/** Streets with a number, housing estates, buildings, units and rooms. Provinces, cities and districts stay. */
export function findAddresses({ plain }: Sentence): Span[] {
  return patterns.flatMap((pattern) => spansOf('address', plain, pattern));
}

const count = '[\\d零〇一二三四五六七八九十百]{1,6}';
/** Letters of a place's name: none that stand before one in a sentence, and none that end a district. */
const name = '[^\\P{Script=Han}在住到是寄送我家给去从省市区县的了请上]';
const house = `(?:${count}|[A-Za-z]\\d{0,3})[-之]?\\d{0,4}\\s*(?:号楼|号院|弄|栋|幢|座|单元|门|楼|层|室|户|号|组|队)`;

const patterns: readonly RegExp[] = [
  new RegExp(`${name}{1,8}(?:大道|大街|胡同|路|街|巷)\\s*(?:${house}\\s*)+(?:${count})?`, 'gu'),
  new RegExp(
    `${name}{1,10}(?:小区|花园|家园|花苑|公寓|新村|大厦|广场|苑|庭|府|村|屯)\\s*(?:${house}\\s*)+(?:${count})?`,
    'gu',
  ),
  new RegExp(`${name}{2,10}(?:小区|花园|家园|花苑|公寓|新村)`, 'gu'),
  new RegExp(
    `(?:${count}|[A-Za-z])\\s*(?:号楼|号院|栋|幢|座|单元)\\s*(?:${house}\\s*)*(?:${count}(?:室|户)?)?`,
    'gu',
  ),
  /\d{3,4}\s*室/gu,
  /(?<=(?:地址|住址)[\s:：是为]{0,3})(?![\s:：是为])[^\s,，。;；!！?？]*\d[^\s,，。;；!！?？]*/gu,
];
