import { timingSafeEqual } from 'node:crypto';
import type { Policies } from '../dialogs/ports.js';
import type { PolicySource } from './policyRecord.js';

/** Look-ups that give a policy away only to whoever knows its number and the end of the insured's identity number. */
export function createPolicies(source: PolicySource): Policies {
  return {
    find: (policyNo) => source.find(policyNo),
    async verify(policyNo, idLast4) {
      const record = await source.find(policyNo);
      // Compared even without a record, so that the time taken tells neither which of the two was wrong.
      const matches = sameDigits(record?.insuredIdNumber.slice(-4) ?? '####', idLast4.toUpperCase());
      return matches ? record : undefined;
    },
  };
}

function sameDigits(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
