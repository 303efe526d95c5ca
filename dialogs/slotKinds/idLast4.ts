import { readIdLast4 } from '../../nlu/values/idLast4.js';
import type { SlotKind } from './slotKind.js';

/** The last four of an identity number; a whole number that was sent is cut down at once and never stored. */
export const idLast4: SlotKind = {
  name: 'id_last4',
  freeText: false,
  read(said) {
    const whole = /(?<!\d)\d{14}(\d{3}[\dXx])(?![\dXx])/u.exec(
      said.text.normalize('NFKC').replace(/\s/g, ''),
    )?.[1];
    if (whole) return { ok: true, value: whole.toUpperCase() };
    const reading = readIdLast4(said.text);
    return reading.ok ? { ok: true, value: reading.value } : { ok: false, reason: 'id_last4_none' };
  },
  accepts: (value) => typeof value === 'string' && /^\d{3}[\dX]$/.test(value),
  show: () => '****',
};
