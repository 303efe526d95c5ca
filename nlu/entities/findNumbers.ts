import type { Sentence } from '../lexicons/readSentence.js';
import { findIdNumbers } from '../values/idNumber.js';
import { findPhones } from '../values/phone.js';
import { findPolicyNos } from '../values/policyNo.js';
import type { Found } from '../values/reading.js';
import type { Finding } from './finding.js';

/** Identity, phone and policy numbers, the surest first. */
export function findNumbers({ plain }: Sentence): Finding[] {
  if (!enoughFigures.test(plain)) return [];
  return [
    ...as('id_number', findIdNumbers(plain)),
    ...as('phone', findPhones(plain)),
    ...as('policy_no', findPolicyNos(plain)),
    ...idDigits(plain),
  ];
}

/** The last four of an identity number, called so or right behind the policy number they belong to. */
function idDigits(plain: string): Finding[] {
  const called = [...plain.matchAll(/(?:[后末尾]\s*[四4]位?|尾号)[^\da-zA-Z]{0,4}(\d{3}[\dXx])(?![\dXx])/g)];
  const behind = [
    ...plain.matchAll(
      /(?<![\dA-Za-z-])[A-Za-z][\dA-Za-z-]{7,40}[\s,，、;；]{1,3}(\d{3}[\dXx])(?![\dA-Za-z])/g,
    ),
  ].map((match) => ({ digits: match[1] ?? '', end: match.index + match[0].length }));
  const found = [
    ...called.map((match) => ({ digits: match[1] ?? '', end: match.index + match[0].length })),
    ...behind,
  ];
  return found.map(({ digits, end }) => ({
    kind: 'id_last4',
    start: end - digits.length,
    end,
    value: digits.toUpperCase(),
  }));
}

/** The shortest of them is a policy number of eight characters. */
const enoughFigures = /[\dA-Za-z][\dA-Za-z -]{6,}[\dA-Za-z]|[〇零幺一二三四五六七八九洞拐]{11}/;

function as(kind: string, found: readonly Found<string>[]): Finding[] {
  return found.map(({ start, end, value }) => ({ kind, start, end, value }));
}
