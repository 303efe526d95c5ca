import { findNumbers } from '../entities/findNumbers.js';
import type { Sentence } from '../lexicons/readSentence.js';
import { type Span, spansOf } from './span.js';

/** Numbers by which a person can be found, right or mistyped, in figures or spelt out; and whole dates (of birth). */
export function findTellingNumbers(sentence: Sentence): Span[] {
  const { plain } = sentence;
  const known = findNumbers(sentence).map(({ start, end }) => ({ kind: 'number' as const, start, end }));
  return [
    ...known,
    ...spansOf('date', plain, wholeDate),
    ...telling.flatMap((pattern) => spansOf('number', plain, pattern)),
  ];
}

const wholeDate = /(?:\d{2}|\d{4})\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}(?:\s*[日号])?(?!\d)/g;

const figure = '[\\d〇零○幺一二两三四五六七八九洞拐勾]';
const telling: readonly RegExp[] = [
  // Six figures or more, however they are set apart: phones, cards, identity and tracking numbers.
  new RegExp(`${figure}(?:[\\s·,，_()（）-]{0,2}${figure}){5,}[xX]?`, 'g'),
  // Letters and figures mixed: policies, passports, tickets.
  /(?<![A-Za-z\d])(?=(?:[A-Za-z-]*\d){4})[A-Za-z\d](?:-?[A-Za-z\d]){6,}/g,
  /(?:[后末尾]\s*[四4六6]\s*位?(?:数字?)?|尾号|验证码)[^\dA-Za-z]{0,4}(?:\d{3,6}[xX]?)/g,
  // Plates.
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z]\s?[·.]?\s?[A-HJ-NP-Za-hj-np-z\d]{5,6}/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /https?:\/\/[^\s\u4e00-\u9fff]+/gi,
  /(?<=(?:微信|薇信|wx|vx|v信|qq|扣扣|支付宝)(?:账号|号码?|名)?\s?(?:是|为|:)?\s?)[a-z][\w-]{4,}/gi,
];
