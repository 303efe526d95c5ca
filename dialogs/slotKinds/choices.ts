import type { Choice } from '../../catalogue/schema.js';
import { plainWords } from './plainWords.js';
import { choicesNamedIn, readChoice, readPosition } from './readChoice.js';
import type { SlotKind } from './slotKind.js';

const everything = /^(都要|全部|全都要|全要|所有|都需要|都可以|全选|都有)$/;

/** Several of the given answers, in the order of the list. */
export const choices: SlotKind = {
  name: 'choices',
  freeText: false,
  read(said, context) {
    const picked = said.asked ? pick(said.text, said.choice, context.choices) : [];
    const spotted = context.choices.filter(({ value }) =>
      said.entities.some((entity) => entity.value === value),
    );
    const values = (picked.length > 0 ? picked : spotted).map(({ value }) => value);
    return values.length > 0 ? { ok: true, value: values } : { ok: false, reason: 'choice' };
  },
  accepts: (value, slot) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => slot.choices?.some((choice) => choice.value === one) ?? false),
  show: (value, slot) =>
    (Array.isArray(value) ? value : [value])
      .map((one) => slot.choices?.find((choice) => choice.value === one)?.title ?? String(one))
      .join('、'),
};

function pick(text: string, button: unknown, all: readonly Choice[]): Choice[] {
  if (Array.isArray(button)) return all.filter(({ value }) => button.includes(value));
  const words = plainWords(text);
  if (everything.test(words)) return [...all];
  const positions = text
    .split(/[、,，;；和跟与及\s]+/u)
    .map((part) => readPosition(plainWords(part), all.length));
  if (positions.length > 0 && positions.every((position) => position !== undefined)) {
    return all.filter((_, index) => positions.includes(index + 1));
  }
  const one = readChoice(text, button, all);
  return one ? [one] : choicesNamedIn(text, all);
}
