import { readIdNumber } from './idNumber.js';
import { normaliseValueText, upperCaseLatin } from './normaliseValueText.js';
import { findPhones } from './phone.js';
import type { Found, Reading } from './reading.js';

/**
 * A policy number: 8–32 letters and digits, in capitals, without spaces and hyphens; words around it are left out. Reasons:
 * `none` (nothing like one; also a mobile or identity number that is not called a policy number), `length`.
 */
export function readPolicyNo(text: string): Reading<string> {
  const normal = upperCaseLatin(normaliseValueText(text));
  const runs = (normal.match(characterRuns) ?? [])
    .map((run) => run.replace(/[\s-]/g, ''))
    .filter((run) => /\d/.test(run));
  const [longest] = runs.sort((one, other) => other.length - one.length);
  if (longest === undefined) return { ok: false, reason: 'none' };
  if (longest.length < shortest || longest.length > longestLength) return { ok: false, reason: 'length' };
  if (!cue.test(normal) && isOtherNumber(longest)) return { ok: false, reason: 'none' };
  return { ok: true, value: longest };
}

/** Policy numbers in running text: behind 保单号 and the like, or letters and digits mixed; never a phone or identity number. */
export function findPolicyNos(text: string): Found<string>[] {
  if (!enough.test(text)) return [];
  const normal = upperCaseLatin(normaliseValueText(text));
  return [...normal.matchAll(characterRuns)].flatMap((match) => {
    const run = match[0].trimEnd();
    const value = run.replace(/[\s-]/g, '');
    const before = normal.slice(Math.max(0, match.index - 20), match.index);
    const called =
      cueBefore.test(before) || (spokenOf.test(before) && /[A-Z]/.test(value) && /\d/.test(value));
    if (value.length < shortest || value.length > longestLength || isOtherNumber(value)) return [];
    if (!called && !looksMixed(run, value)) return [];
    const start = match.index;
    return [{ text: text.slice(start, start + run.length), start, end: start + run.length, value }];
  });
}

const shortest = 8;
const longestLength = 32;
const enough = /(?:[\dA-Za-z０-９Ａ-Ｚａ-ｚ][\s-]?){8}/;
const characterRuns = /[\dA-Z](?:[\s-]{0,2}[\dA-Z])*/g;
const cue = /保单|单号|保险号|合同号|POLICY/;
const cueBefore =
  /(?:保单(?:号码?)?|单号|保险(?:单|合同)?号码?|合同号|POLICY\s*(?:NO|NUMBER)?)\s*[.:#=]?\s*(?:(?:就?是|为|尾号)\s*)?[:]?\s*$/;

/** 「那个保单号我女儿发来了，ZA…」, as heard too; nothing else of letters and digits stands between. */
const spokenOf = /(?:[保宝包]单|单号|合同号)[^\dA-Z]{0,16}$/;

/** Without a cue: one piece of letters and at least six digits, such as ZA12345678 or ZA-1234567890. */
function looksMixed(run: string, value: string): boolean {
  return !/\s/.test(run) && /^[A-Z]{1,6}\d/.test(value) && value.replace(/\D/g, '').length >= 6;
}

function isOtherNumber(value: string): boolean {
  return findPhones(value).length > 0 || readIdNumber(value).ok;
}
