import { readChoice } from './readChoice.js';
import type { SlotKind } from './slotKind.js';

/** One of a few given answers. */
export const choice: SlotKind = {
  name: 'choice',
  freeText: false,
  read(said, { choices }) {
    const picked = said.asked ? readChoice(said.text, said.choice, choices) : undefined;
    if (picked) return { ok: true, value: picked.value };
    const spotted = choices.filter(({ value }) => said.entities.some((found) => found.value === value));
    const [only] = spotted;
    if (spotted.length > 1)
      return { ok: 'narrow', choices: spotted.map(({ value, title }) => ({ value, title })) };
    return only ? { ok: true, value: only.value } : { ok: false, reason: 'choice' };
  },
  show: (value, slot) => slot.choices?.find((one) => one.value === value)?.title ?? String(value),
};
