import { numeralCharacters, readChineseNumber } from './chineseNumber.js';
import { normaliseAnswer } from './normaliseValueText.js';
import type { Reading } from './reading.js';

/** The one whole number of an answer (30, 三十, 30次). Reasons: `none`, `unclear` (几, 两三, 十来, several numbers, a fraction). */
export function readInteger(text: string): Reading<number> {
  const normal = normaliseAnswer(text);
  if (negative.test(normal)) return { ok: false, reason: 'unclear' };
  if (rough.test(normal)) return { ok: false, reason: 'unclear' };
  const runs = normal.match(numerals) ?? [];
  const numbers = [...new Set(runs.map((run) => readChineseNumber(run)))];
  const [number] = numbers;
  if (runs.length === 0) return { ok: false, reason: 'none' };
  if (numbers.length > 1 || number === undefined || !Number.isInteger(number))
    return { ok: false, reason: 'unclear' };
  return { ok: true, value: number };
}

const numerals = new RegExp(`\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|[${numeralCharacters}]+`, 'g');

/** 「-5天」, 「负五」 are a slip of the finger, not five. */
export const negative =
  /(?:^|[^\d天日周月年个一二三四五六七八九十\s])\s*-\s*\d|负\s*[\d一二两三四五六七八九十]/;

/** Words that make a number no number: 几, 十来个, 三十多, 两三个, 3到5. */
export const rough =
  /[几数](?!字|据|量|目|值)|[\d一二三四五六七八九十百千]\s*个?(?:多|来|余)(?!谢)|(?:天|周|星期|礼拜|月|年)(?:多|余)(?!谢|次)|[个一]把[天周月年]|(?:天|日|周|星期|礼拜|月|年)(?:还)?(?:不到|不足|不满)|(?<!十)[一二两三四五六七八九][二三四五六七八九](?!\d)(?:十|百|千|个|天|周|次|日|星期|礼拜|年)|\d\s*(?:到|至|-|~|、)\s*\d|[一二两三四五六七八九十]\s*(?:到|至|-|~|、)\s*[一二两三四五六七八九十]/;
