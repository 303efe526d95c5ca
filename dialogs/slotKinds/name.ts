import { readName } from '../../nlu/values/name.js';
import type { SlotKind } from './slotKind.js';

export const name: SlotKind = {
  name: 'name',
  freeText: true,
  read(said) {
    const reading = readName(said.entities[0]?.text ?? said.text);
    return reading.ok ? { ok: true, value: reading.value } : { ok: false, reason: `name_${reading.reason}` };
  },
  show: (value) => String(value),
};
