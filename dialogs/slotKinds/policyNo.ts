import { readPolicyNo } from '../../nlu/values/policyNo.js';
import type { SlotKind } from './slotKind.js';

/** 8–32 letters and digits, or 没有: the intake goes on unverified. */
export const policyNo: SlotKind = {
  name: 'policy_no',
  freeText: false,
  read(said) {
    if (said.asked && /^(没有|没|无|没带|找不到|没有保单号?|查不到|不记得)$/u.test(said.text.trim()))
      return { ok: true, value: null };
    const reading = readPolicyNo(said.text);
    return reading.ok
      ? { ok: true, value: reading.value }
      : { ok: false, reason: `policy_no_${reading.reason}` };
  },
  show: (value) => String(value),
};
