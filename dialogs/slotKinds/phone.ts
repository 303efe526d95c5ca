import { readPhone } from '../../nlu/values/phone.js';
import type { SlotKind } from './slotKind.js';

/** A mainland mobile number; offered numbers come as choices and are checked like typed ones. */
export const phone: SlotKind = {
  name: 'phone',
  freeText: false,
  read(said) {
    const reading = readPhone(said.text);
    return reading.ok ? { ok: true, value: reading.value } : { ok: false, reason: `phone_${reading.reason}` };
  },
  accepts: (value) => typeof value === 'string' && readPhone(value).ok,
  show: (value) => maskPhone(String(value)),
};

export function maskPhone(value: string): string {
  return `${value.slice(0, 3)}****${value.slice(-4)}`;
}
