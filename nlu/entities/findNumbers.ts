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
  ];
}

/** The shortest of them is a policy number of eight characters. */
const enoughFigures = /[\dA-Za-z][\dA-Za-z -]{6,}[\dA-Za-z]/;

function as(kind: string, found: readonly Found<string>[]): Finding[] {
  return found.map(({ start, end, value }) => ({ kind, start, end, value }));
}
