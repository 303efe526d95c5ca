/** Ways out of an intake, and who takes over. */
import { consentSlot } from '../../../dialogs/form/form.js';
import { maskedSlotValues, slotValues } from '../../../dialogs/form/summary.js';
import { expectAnswerTaken, expectAskedAgain, expectSameQuestion, said } from '../expectations.js';
import type { Visit } from '../visit.js';

export async function cancel(visit: Visit): Promise<void> {
  const heard = await visit.say('取消');
  expect(said(heard)).toContain('已取消');
  expect(heard.questions).toEqual([]);
  const { intake, question, refused, heard: facts, parked } = await visit.talk();
  expect({ intake, question, refused, facts, parked }).toEqual({
    intake: null,
    question: null,
    refused: null,
    facts: [],
    parked: [],
  });
  const again = await visit.say(visit.place.service.name);
  const first = visit.place.form.answers[consentSlot] ? firstAsked(visit) : consentSlot;
  expect(again.questions.map(({ slot }) => slot)).toEqual([first]);
}

/** The first question of the service for somebody who has consented. */
export function firstAsked({ place }: Visit): string | undefined {
  return place.service.slots.find(({ id, optional }) => id !== consentSlot && !optional)?.id;
}

export async function restart(visit: Visit): Promise<void> {
  const sure = await visit.say('重新开始');
  expect(sure.questions.map(({ slot }) => slot)).toEqual(['restart']);
  await expectAskedAgain(visit, await visit.say('否'));
  await visit.say('重新开始');
  const begun = await visit.say('是');
  const { intake } = await visit.talk();
  const kept = visit.place.form.answers[consentSlot] ? [consentSlot] : [];
  expect(Object.keys(intake?.answers ?? {})).toEqual(kept);
  expect(begun.questions.map(({ slot }) => slot)).toEqual([
    kept.length > 0 ? firstAsked(visit) : consentSlot,
  ]);
}

/** With everything that was filled; and whoever waits may go on. */
export async function human(visit: Visit): Promise<void> {
  const { form, service } = visit.place;
  const heard = await visit.say('转人工');
  expect(heard.events).toEqual(['handoff.initiate', 'handoff.status']);
  expect(heard.handoffs[0]).toMatchObject({ service: service.id, slots: maskedSlotValues(form, service) });
  await expectAskedAgain(visit, heard);
  const asked = await visit.house.db
    .selectFrom('handoffs')
    .select(['reference', 'slots', 'service'])
    .where('conversation_id', '=', visit.id)
    .execute();
  expect(asked.map(({ reference }) => reference)).toEqual([heard.handoffs[0]?.reference]);
  expect(JSON.parse(asked[0]?.slots ?? '')).toEqual(slotValues(form, service));
  await expectAnswerTaken(visit);
}

export async function bereavement(visit: Visit): Promise<void> {
  const heard = await visit.say('他已经去世了');
  expect(heard.texts).toEqual(['请节哀。']);
  const { intake, question, heard: facts } = await visit.talk();
  expect({ intake, question, facts }).toEqual({ intake: null, question: null, facts: [] });
}

const aDay = 24 * 3_600_000;

/** Back the next day: what is filled is shown, and the question comes again after a yes. */
export async function nextDay(visit: Visit): Promise<void> {
  await visit.later(aDay, async () => {
    const back = await visit.say('在吗');
    expect(back.questions.map(({ slot }) => slot)).toEqual(['resume']);
    const filled = Object.keys(maskedSlotValues(visit.place.form, visit.place.service));
    const shown = filled.filter((id) => id !== 'id_last4');
    for (const id of shown)
      expect(said(back)).toContain(visit.place.service.slots.find((slot) => slot.id === id)?.title);
    const goesOn = await visit.press('yes');
    expectSameQuestion(visit, goesOn);
    expect((await visit.talk()).intake?.answers).toEqual(visit.place.form.answers);
    await expectAnswerTaken(visit);
  });
}
