import type { ChoiceQuestion } from '../choiceQuestionDialog.js';
import { type Form, slotOf } from '../form/form.js';
import { askBackContradiction } from '../questions.js';
import type { Turn } from '../turn.js';
import { shown } from './askSlot.js';

/** The question back where the customer's word and the directory contradict; the directory's place is already recorded. */
export function askBackQuestion(turn: Turn, form: Form): ChoiceQuestion | undefined {
  turn.talk.intake = { ...form, contradiction: null };
  const service = turn.service(form.service);
  const slot = slotOf(service, form.contradiction?.slot ?? null);
  const answer = form.answers[slot?.id ?? ''];
  const source = slotOf(service, answer?.from ?? null);
  if (!slot || !source || !form.contradiction) return undefined;
  const said = shown(turn, slot, form.contradiction.said);
  return askBackContradiction(
    turn,
    source,
    turn.text('contradiction', { title: slot.title, said, value: shown(turn, slot, answer?.value ?? null) }),
  );
}
