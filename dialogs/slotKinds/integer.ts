import { z } from 'zod';
import { readDays } from '../../nlu/values/days.js';
import { readInteger } from '../../nlu/values/integer.js';
import type { SlotKind } from './slotKind.js';

const params = z.object({
  min: z.number().int(),
  max: z.number().int(),
  unit: z.enum(['days', 'plain']).default('plain'),
});

/** 一 in these is no number. */
const vague = /一(?:点|些|下|会|阵|段时间)/u;

/** A whole number within bounds; `unit: days` also reads 两周, 半个月. An open end (到出院为止) is 不知道. */
export const integer: SlotKind = {
  name: 'integer',
  freeText: false,
  read(said, { slot }) {
    const { min, max, unit } = params.parse(slot.params);
    if (vague.test(said.text)) return { ok: false, reason: 'integer_none' };
    const reading = unit === 'days' ? readDays(said.text) : readInteger(said.text);
    if (!reading.ok && reading.reason === 'open_end' && slot.unknown) return { ok: true, value: null };
    if (!reading.ok) return { ok: false, reason: 'integer_none' };
    if (reading.value < min || reading.value > max) {
      return { ok: false, reason: 'integer_bounds', args: { min: String(min), max: String(max) } };
    }
    return { ok: true, value: reading.value };
  },
  accepts(value, slot) {
    const { min, max } = params.parse(slot.params);
    return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  },
  show: (value, slot) => (slot.params['unit'] === 'days' ? `${String(value)}天` : String(value)),
};
