import { z } from 'zod';
import { readDate } from '../../nlu/values/date.js';
import { recognizersDate } from '../../nlu/values/recognizersDate.js';
import { daySpan } from '../../time/localDate.js';
import { sayDay } from '../../time/sayDay.js';
import type { SlotKind } from './slotKind.js';

const params = z.object({ prefer: z.enum(['past', 'future', 'near']).default('near') });

/** A day, or a month where the day is not known. `prefer: past` refuses what lies ahead, `future` what lies behind. */
export const date: SlotKind = {
  name: 'date',
  freeText: false,
  read(said, { slot, today }) {
    const { prefer } = params.parse(slot.params);
    const text = said.text !== '' ? said.text : typeof said.choice === 'string' ? said.choice : '';
    const context = { today, fallbackDates: recognizersDate, ...(prefer === 'near' ? {} : { prefer }) };
    const reading = readDate(text, context);
    if (!reading.ok) return { ok: false, reason: `date_${reading.reason}` };
    const { first, last } = daySpan(reading.value);
    if (prefer === 'past' && first > today)
      return { ok: false, reason: 'date_ahead', args: { said: sayDay(reading.value) } };
    if (prefer === 'future' && last < today)
      return { ok: false, reason: 'date_behind', args: { said: sayDay(reading.value) } };
    return { ok: true, value: reading.value };
  },
  accepts: (value) => typeof value === 'string' && /^\d{4}-\d{2}(?:-\d{2})?$/.test(value),
  show: (value) => sayDay(String(value)),
};
