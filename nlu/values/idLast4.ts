import { chineseDigits } from './chineseNumber.js';
import { readIdNumber } from './idNumber.js';
import { normaliseAnswer, upperCaseLatin } from './normaliseValueText.js';
import type { Reading } from './reading.js';

/**
 * The last four characters of an identity number, the fourth may be X; from a whole number its own last four. Reasons:
 * `none` (nothing like it), `length` (more or fewer characters).
 */
export function readIdLast4(text: string): Reading<string> {
  const normal = upperCaseLatin(normaliseAnswer(text))
    .replace(label, ' ')
    .replace(/(?:大|小)写(?:的|字母)?(?=X)/g, '')
    .replace(/[×╳Ⅹ]/g, 'X');
  const whole = readIdNumber(normal);
  if (whole.ok) return { ok: true, value: whole.value.slice(-4) };
  const runs = (normal.match(characterRuns) ?? []).map(plain).filter((run) => run !== '');
  const fours = runs.filter((run) => /^\d{3}[\dX]$/.test(run));
  const [four] = fours;
  if (four !== undefined && new Set(fours).size === 1) return { ok: true, value: four };
  const [, meant] = /([\dX]{4})\s*[,，]?(?:而|并)?不是\s*[\dX]{4}/.exec(normal.replace(/[\s-]/g, '')) ?? [];
  if (meant !== undefined && fours.includes(meant)) return { ok: true, value: meant };
  const last = fours.at(-1);
  if (last !== undefined && /不是|不对|写错|说错|改成/.test(normal)) return { ok: true, value: last };
  return { ok: false, reason: runs.some((run) => /\d/.test(run)) ? 'length' : 'none' };
}

/** Words that themselves hold a figure (后四位) must not be read as one. */
const label = /(?:最?后|末|尾)\s*[4四]\s*(?:位|个|码|数)?(?:数字?|号码?)?|尾号|18位/g;
const characterRuns =
  /[\dX](?:[\s.-]?[\dX])*|[〇○零幺一二两三四五六七八九](?:\s?[〇○零幺一二两三四五六七八九\d])+(?:\s?X|艾克斯|叉)?/g;

function plain(run: string): string {
  const compact = run.replace(/[\s.-]/g, '').replace(/艾克斯|叉/, 'X');
  const body = compact.replace(/X$/, '');
  return (chineseDigits(body) ?? body) + compact.slice(body.length);
}
