import { type LocalDate, localDate } from '../../time/localDate.js';
import { normaliseAnswer, normaliseValueText, upperCaseLatin } from './normaliseValueText.js';
import type { Found, Reading } from './reading.js';
import { spelledFigures } from './spelledFigures.js';

/**
 * The resident identity number (GB 11643) of an answer, 18 characters, X in capitals; residence permits of Hong Kong, Macau
 * and Taiwan people (81, 82, 83) are numbered alike. Reasons, in the order they are looked at: `none` (nothing like one),
 * `length` (15 and 17 digits too), `region`, `birth` (no such day, or after `today` when that is given), `check`.
 */
export function readIdNumber(text: string, today?: LocalDate): Reading<string> {
  const normal = spelledFigures(upperCaseLatin(normaliseAnswer(text)), 15).replace(spokenX, 'X');
  const runs = runsOf(normal);
  // 「330106、19900307、1234」: other signs between the parts only where nothing whole was found without.
  const parts = /[、.,·_/]/.test(normal) ? runsOf(normal.replace(/(?<=\d)[、.,·_/](?=[\dX])/g, '')) : [];
  const wholes = [runs, parts].map(wholeOnes).find((found) => found.length > 0) ?? [];
  const [first] = wholes;
  const last = wholes.at(-1);
  const whole = last && /不是|不对|写错|说错|打错|改成|改为/.test(normal.slice(0, last.index)) ? last : first;
  if (whole !== undefined) return check(whole.run, today);
  return { ok: false, reason: runs.some(({ run }) => run.length >= 6) ? 'length' : 'none' };
}

interface Run {
  run: string;
  index: number;
}

function runsOf(text: string): Run[] {
  return [...text.matchAll(longRuns)].map(({ 0: run, index }) => ({ run: run.replace(/[\s-]/g, ''), index }));
}

function wholeOnes(runs: readonly Run[]): Run[] {
  return runs.filter(({ run }) => /^\d{17}[\dX]$/.test(run));
}

/** Right identity numbers in running text. */
export function findIdNumbers(text: string): Found<string>[] {
  if (!enoughDigits.test(text)) return [];
  const normal = upperCaseLatin(normaliseValueText(text));
  return [...normal.matchAll(wholeNumbers)].flatMap((match) => {
    const reading = check(match[0].replace(/[\s-]/g, ''));
    const start = match.index;
    const end = start + match[0].length;
    return reading.ok ? [{ text: text.slice(start, end), start, end, value: reading.value }] : [];
  });
}

const enoughDigits = /(?:[\d０-９][\s-]?){17}/;
/** How the last character is written and said where a keyboard has no X. */
const spokenX = /(?<=\d{17}[\s-]?)(?:[×╳✕ⅩХх]|叉|艾克斯|埃克斯)/;
const longRuns = /\d(?:[\s-]{0,2}\d)*(?:[\s-]?X)?/g;
const wholeNumbers = /(?<![\dA-Z])[1-8](?:[\s-]?\d){16}[\s-]?[\dX](?![\dA-Z])/g;

function check(number: string, today?: LocalDate): Reading<string> {
  if (!regions.has(number.slice(0, 2))) return { ok: false, reason: 'region' };
  const birth = localDate(
    Number(number.slice(6, 10)),
    Number(number.slice(10, 12)),
    Number(number.slice(12, 14)),
  );
  if (birth === undefined || (today !== undefined && birth > today)) return { ok: false, reason: 'birth' };
  return checkCharacter(number) === number[17] ? { ok: true, value: number } : { ok: false, reason: 'check' };
}

/** The 18th character, reckoned from the first 17 (ISO 7064, MOD 11-2). */
export function checkCharacter(number: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
const regions = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);
