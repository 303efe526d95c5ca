import type { Service, Slot } from '../../catalogue/schema.js';
import { type Form, withoutQuestion } from '../form/form.js';
import { forgetAnswer, putAnswer } from '../form/putAnswer.js';
import type { SlotReading } from '../slotKinds/slotKind.js';
import type { Turn } from '../turn.js';
import { shown } from './askSlot.js';
import { noteMentions } from './noteMentions.js';
import { tellConsequences } from './tellChanges.js';

/** Replaces one answer and says so; what it made meaningless is named. The form goes on where it was. */
export function correctAnswer(
  turn: Turn,
  form: Form,
  service: Service,
  correction: { slot: Slot; reading: SlotReading & { ok: true } },
): Form {
  const { slot, reading } = correction;
  const before = form.answers[slot.id];
  const answer = {
    value: reading.value,
    basis: reading.basis ?? ('declared' as const),
    how: 'asked' as const,
  };
  const put = putAnswer(form, service, { slot: slot.id, answer, context: turn.readWorld });
  const value = shown(turn, slot, reading.value);
  const overruled = put.overruled.some((one) => one.slot === slot.id);
  if (!overruled && before && before.value !== null)
    turn.say('changed_from', { title: slot.title, value, before: shown(turn, slot, before.value) });
  else if (!overruled) turn.say('changed', { title: slot.title, value });
  tellConsequences(turn, put.form, service, put);
  const noted = noteMentions(put.form, service, { filled: [slot.id], overruled: put.overruled });
  return { ...noted, unread: noted.unread.filter((id) => id !== slot.id) };
}

/** Forgets one answer so that its question comes next. */
export function reopenAnswer(turn: Turn, form: Form, service: Service, slot: string): Form {
  const { form: open, dropped } = forgetAnswer(form, service, slot);
  tellConsequences(turn, open, service, { dropped, overruled: [] });
  return {
    ...withoutQuestion(open),
    wanted: slot,
    trail: open.trail.filter((id) => id !== slot),
  };
}
