import { readPolicyNo } from '../../nlu/values/policyNo.js';
import { readChoice } from './readChoice.js';
import type { SlotKind } from './slotKind.js';

/** 「ZA20260001234 1013」: the last four of the identity number stand behind. */
const digitsBehind = /([\dA-Za-z-]{8,})[\s,，、]+\d{3}[\dXx]\s*$/u;

/** 8–32 letters and digits; its one choice is 没有: the intake goes on unverified. */
export const policyNo: SlotKind = {
  name: 'policy_no',
  freeText: false,
  read(said, { choices }) {
    const reading = readPolicyNo(said.text.replace(digitsBehind, '$1'));
    if (reading.ok) return { ok: true, value: reading.value };
    if (said.asked && readChoice(said.text, said.choice, choices)) return { ok: true, value: null };
    return { ok: false, reason: `policy_no_${reading.reason}` };
  },
  accepts: (value) => typeof value === 'string' && /^[\dA-Z]{8,32}$/.test(value),
  show: (value) => String(value),
};
