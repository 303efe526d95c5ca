import type { Choice } from '../../catalogue/schema.js';
import type { LocalDate } from '../../time/localDate.js';
import { readChoice } from './readChoice.js';
import type { Said, SlotKind } from './slotKind.js';

/** One of a few given answers. */
export const choice: SlotKind = {
  name: 'choice',
  freeText: false,
  read(said, { choices, today }) {
    const picked = said.asked ? readChoice(said.text, said.choice, choices) : undefined;
    if (picked) return { ok: true, value: picked.value };
    const named = choices.filter(({ value }) => said.entities.some((found) => found.value === value));
    const spotted = named.length > 0 ? named : choices.filter((one) => saidByDate(one, said.entities, today));
    const [only] = spotted;
    if (spotted.length > 1)
      return { ok: 'narrow', choices: spotted.map(({ value, title }) => ({ value, title })) };
    return only ? { ok: true, value: only.value } : { ok: false, reason: 'choice' };
  },
  accepts: (value, slot) => slot.choices?.some((one) => one.value === value) ?? false,
  show: (value, slot) => slot.choices?.find((one) => one.value === value)?.title ?? String(value),
};

/** Only whole dates tell: a month may lie on both sides of today. */
function saidByDate({ dated }: Choice, entities: Said['entities'], today: LocalDate): boolean {
  return entities.some(({ kind, value }) => {
    if (kind !== 'date' || typeof value !== 'string' || value.length !== 10) return false;
    return value <= today ? dated === 'past' : dated === 'future';
  });
}
