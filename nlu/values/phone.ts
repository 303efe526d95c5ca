import { chineseDigits } from './chineseNumber.js';
import { normaliseAnswer, normaliseValueText } from './normaliseValueText.js';
import type { Found, Reading } from './reading.js';

/**
 * The mobile number of an answer: 11 digits, without +86, spaces and dashes; figures may be spelt (幺三八…). Reasons:
 * `none` (no number), `length`, `prefix` (not 13–19), `ambiguous` (two different numbers).
 */
export function readPhone(text: string): Reading<string> {
  const normal = spelledOut(normaliseAnswer(text));
  const found = findIn(figuresOnly.test(normal) ? figures(normal) : normal);
  const numbers = [...new Set(found.map(({ value }) => value))];
  const [number] = numbers;
  if (numbers.length > 1) return correction(normal) ?? { ok: false, reason: 'ambiguous' };
  if (number !== undefined) return { ok: true, value: number };
  const [longest = ''] = (normal.match(digitRuns) ?? [])
    .map(figures)
    .sort((one, other) => other.length - one.length);
  if (longest.length < 5) return { ok: false, reason: 'none' };
  return { ok: false, reason: longest.length === 11 ? 'prefix' : 'length' };
}

/** Mobile numbers in running text; the span takes in +86. */
export function findPhones(text: string): Found<string>[] {
  if (!enoughDigits.test(text)) return [];
  return findIn(normaliseValueText(text)).map((found) => ({
    ...found,
    text: text.slice(found.start, found.end),
  }));
}

/** An answer of figures and separators of any kind (138,0013,8000). */
const figuresOnly = /^[\d\s,、._+()/-]+$/;

const enoughDigits = /(?:[\d０-９][^\d０-９]{0,2}){10}/;
const mobile =
  /(?<![\dA-Za-z])(?<!\d[ .·-])(?:(?:\+|00?)?86[\s·.-]*|\(\+?86\)\s*)?(?<number>1[3-9](?:[\s·.-]{0,2}\d){9})(?![\s·.-]?\d|[A-Za-z])/g;
const digitRuns = /\d(?:[\s·.()-]{0,2}\d)*/g;

function findIn(normal: string): Found<string>[] {
  return [...normal.matchAll(mobile)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    value: figures(match.groups?.['number'] ?? ''),
  }));
}

/** 「不是138…,是139…」: the number behind the denial. */
function correction(normal: string): Reading<string> | undefined {
  const found = findIn(normal);
  const last = found.at(-1);
  const denied = last && /不是|不对|写错|说错|改成|改为|换成/.test(normal.slice(0, last.start));
  return denied ? { ok: true, value: last.value } : undefined;
}

function figures(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length > 11 ? digits.replace(/^(?:00)?86(?=1)/, '') : digits;
}

/** A run of spelt figures becomes digits: 幺三八零零一三八零零零. */
function spelledOut(text: string): string {
  return text.replace(/[〇○零幺一二两三四五六七八九洞拐勾\d\s-]{11,}/g, (run) => {
    const plain = run.replace(/洞/g, '零').replace(/拐/g, '七').replace(/勾/g, '九').replace(/[\s-]/g, '');
    return chineseDigits(plain) ?? run;
  });
}
