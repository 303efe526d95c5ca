import type { Service, Slot } from '../../catalogue/schema.js';
import { confirmSlot, type Form, type NarrowedChoice } from '../form/form.js';
import { kindOf } from '../form/readAnswer.js';
import { summaryLines } from '../form/summary.js';
import { maskPhone } from '../slotKinds/phone.js';
import type { PendingQuestion } from '../talkState.js';
import type { Turn } from '../turn.js';

interface Asked {
  form: Form;
  service: Service;
  slot: Slot;
  left: number;
  /** The words of the question, when they are not the slot's own. */
  text?: string;
}

/** Readies one slot's question and remembers in the form what it shows; nothing is said yet. */
export function slotQuestion(turn: Turn, { form, service, slot, left, text }: Asked): PendingQuestion {
  const narrowed =
    form.asking === slot.id && form.narrowed ? form.narrowed : offeredChoices(turn, form, slot);
  turn.talk.intake = { ...form, asking: slot.id, narrowed };
  const words =
    text ?? (slot.id === confirmSlot ? summaryText(turn, form, service) : withChoices(turn, slot, narrowed));
  return questionOf(slot, { text: words, choices: narrowed, left });
}

/** What is offered, or left to choose from, stands in the words too, for those who see no buttons. */
function withChoices(turn: Turn, slot: Slot, choices: NarrowedChoice[] | null): string {
  const [first] = choices ?? [];
  if (!choices || !first) return slot.ask;
  return first.value in turn.offered
    ? `${slot.ask}${turn.text('offer_in_words', { title: first.title })}`
    : narrowedText(turn, slot, choices);
}

/** Several things fit what was said: which? */
export function narrowedText(turn: Turn, slot: Slot, choices: readonly NarrowedChoice[]): string {
  const list = choices.map(({ title }, index) => `${index + 1}. ${title}`).join('\n');
  return turn.text('narrow', { title: slot.title, list });
}

function questionOf(
  slot: Slot,
  put: { text: string; choices: NarrowedChoice[] | null; left: number },
): PendingQuestion {
  const { text, left } = put;
  const own = slot.choices?.map(({ value, title }) => ({ value, title })) ?? null;
  return {
    slot: slot.id,
    kind: slot.kind,
    text,
    choices: put.choices ?? own,
    unknown: slot.unknown,
    left: slot.id === confirmSlot ? null : left + 1,
  };
}

/** The verified policy's phone is offered, masked, to the insured alone. */
function offeredChoices(turn: Turn, form: Form, slot: Slot): NarrowedChoice[] | null {
  const phone = form.policy?.insuredPhone;
  if (slot.params['offer'] !== 'policy_phone' || !phone || form.answers['relation']?.value !== 'self')
    return null;
  return [{ value: 'policy_phone', title: turn.text('offer_policy_phone', { phone: maskPhone(phone) }) }];
}

function summaryText(turn: Turn, form: Form, service: Service): string {
  const lines = summaryLines(form, service, turn.text('unknown_value', {})).map(({ number, slot, text }) =>
    turn.text('summary_line', { number: String(number), title: slot.title, value: text }),
  );
  const insured = form.policy ? [turn.text('summary_insured', { insured: form.policy.insuredMasked })] : [];
  const notices = [...insured, ...service.notices, turn.text('receipt_final_say', {})].join('\n');
  return turn.text('summary', { service: service.name, lines: lines.join('\n'), notices });
}

/** A value as the customer reads it. */
export function shown(turn: Turn, slot: Slot, value: Form['answers'][string]['value']): string {
  return value === null ? turn.text('unknown_value', {}) : kindOf(slot).show(value, slot);
}
