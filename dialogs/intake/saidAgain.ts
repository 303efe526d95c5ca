import type { Service, Slot } from '../../catalogue/schema.js';
import { confirmSlot, consentSlot, type Form } from '../form/form.js';
import { entitiesFor, kindOf } from '../form/readAnswer.js';
import { plainWords } from '../slotKinds/plainWords.js';
import type { Turn } from '../turn.js';

/** Longer sentences say more than one thing. */
const longest = 16;

/** Earlier answers that words which answer nothing speak of («给我爸用» at the policy number): said again, or changed. */
export function speaksOf(turn: Turn, form: Form, service: Service): Slot[] {
  if (turn.is('question')) return [];
  const isShort = turn.words.length <= longest;
  // A long sentence still speaks of what it begins with («南充市中心医院，我女儿就在那生的»).
  const entities = turn.understanding.entities.filter(({ start }) => isShort || start === 0);
  return service.slots.filter((slot) => {
    if (!(slot.id in form.answers) || slot.id === consentSlot || slot.id === confirmSlot) return false;
    const isNamed =
      isShort && (slot.choices ?? []).some(({ title }) => turn.words.includes(plainWords(title)));
    return isNamed || entitiesFor(slot, entities).length > 0;
  });
}

/** Those whose answer stands as it is said now. */
export function saidAgain(turn: Turn, form: Form, slots: readonly Slot[]): string[] {
  const { today, lexicons } = turn.readWorld;
  return slots
    .filter((slot) => {
      const entities = entitiesFor(slot, turn.understanding.entities);
      const context = { slot, choices: slot.choices ?? [], answers: form.answers, today, lexicons };
      const said = { text: turn.incoming.text, choice: undefined, entities };
      const reading = kindOf(slot).read({ ...said, asked: entities.length === 0 }, context);
      return reading.ok === true && same(reading.value, form.answers[slot.id]?.value);
    })
    .map(({ id }) => id);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
