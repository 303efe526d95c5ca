import type { Form } from '../../dialogs/form/form.js';
import type { PlayedTurn } from '../conversations/playTranscript.js';
import type { Visit } from './visit.js';

/** The question of the place is put again in the same words, with the same choices, and every answer is kept. */
export async function expectAskedAgain(visit: Visit, heard: PlayedTurn): Promise<void> {
  expectSameQuestion(visit, heard);
  const { intake, question } = await visit.talk();
  expect(question).toEqual(visit.place.question);
  expect(intake?.answers).toEqual(visit.place.form.answers);
}

export function expectSameQuestion({ place }: Visit, heard: PlayedTurn): void {
  const { slot, text } = place.question;
  const choices = place.question.choices?.map(({ value }) => value) ?? [];
  expect(heard.questions.map((one) => [one.slot, one.text, one.choices])).toEqual([[slot, text, choices]]);
}

export async function formOf(visit: Visit): Promise<Form> {
  const { intake } = await visit.talk();
  if (!intake) throw new RangeError('the intake has ended');
  return intake;
}

/** The answer of this customer is taken, and the talk goes on from there. */
export async function expectAnswerTaken(visit: Visit): Promise<void> {
  const { slot, form, manner } = visit.place;
  const heard = await visit.answer();
  if (slot.id === 'confirm') {
    expect(heard.receipts).toHaveLength(1);
    return;
  }
  const { intake } = await visit.talk();
  // A last answer ends the intake of a service that needs no confirmation.
  if (!intake) return expect(heard.receipts).toHaveLength(1);
  const recorded = intake.answers[slot.id]?.value;
  if (slot.id === 'id_last4' && intake.verification === 'verified') return;
  expect(recorded).not.toBeUndefined();
  if (manner === 'refine') expect(recorded).not.toEqual(form.answers[slot.id]?.value);
  expect(intake.asking).not.toBe(slot.id);
}

export function said(heard: PlayedTurn): string {
  return heard.texts.join('\n');
}
