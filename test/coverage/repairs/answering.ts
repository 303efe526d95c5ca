/** Answers that are wrong, open, more than one, taken back or put right. */
import { applies, openSlots } from '../../../dialogs/form/openSlots.js';
import { summaryLines } from '../../../dialogs/form/summary.js';
import { answerIn, beside, other, wrong } from '../answers.js';
import { expectAnswerTaken, expectAskedAgain, expectSameQuestion, formOf, said } from '../expectations.js';
import { answerAt, type Place } from '../places.js';
import type { Visit } from '../visit.js';

/** Says what is wrong, each time in other words; from the third time on a person is offered. */
export async function wrongAnswer(visit: Visit): Promise<void> {
  const { slot, form, service } = visit.place;
  const given = wrong[slot.kind];
  if (!given) throw new RangeError(`nothing is wrong with ${slot.kind}`);
  const { replies } = visit.house.parts.catalogue;
  const [reason = ''] = replies.text(given.reason as 'wrong_other', {} as never).split(/\{|\d/);
  for (const miss of [1, 2, 3]) {
    const heard = await visit.say(given.say);
    expect(heard.texts[0]).toContain(reason);
    const again = slot.again[Math.min(miss, slot.again.length) - 1];
    expect(heard.questions.map((one) => [one.slot, one.text])).toEqual([[slot.id, again]]);
    expect(again).not.toBe(visit.place.question.text);
    expect(again).toMatch(/例如|比如/);
    expect(heard.suggestions.includes('转人工')).toBe(miss === 3);
    expect((await formOf(visit)).answers).toEqual(form.answers);
  }
  expect(service.slots).toContain(slot);
  await expectAnswerTaken(visit);
}

/** 不知道 and 稍后补 are answers where the slot allows them, and told to be none where it does not. */
export async function unknown(visit: Visit): Promise<void> {
  const { slot, form, manner } = visit.place;
  const heard = await visit.say('不知道');
  if (!slot.unknown) {
    expect(heard.texts[0]).toContain('必须有答案');
    expect(heard.questions.map((one) => one.slot)).toEqual([slot.id]);
    expect((await formOf(visit)).answers).toEqual(form.answers);
    return expectAnswerTaken(visit);
  }
  const { intake } = await visit.talk();
  if (!intake) return expect(heard.receipts.at(-1)?.slots[slot.id]).toBeNull();
  expect(intake.asking).not.toBe(slot.id);
  // What is known roughly stays known.
  const expected = manner === 'refine' ? form.answers[slot.id]?.value : null;
  expect(intake.answers[slot.id]?.value).toEqual(expected);
  if (manner !== 'refine') await expectGap(visit);
}

/** The gap stands on the receipt and on the ticket. */
async function expectGap(visit: Visit): Promise<void> {
  const { slot, service, answers } = visit.place;
  for (let given = 0; given < 30; given += 1) {
    const { question } = await visit.talk();
    if (!question) throw new RangeError('the intake ended without a receipt');
    const asked = { id: question.slot, kind: question.kind };
    const words = question.slot === slot.id ? '不知道' : (answerIn(answers, asked) ?? '不知道');
    const heard = await visit.say(words);
    const receipt = heard.receipts.at(-1);
    if (!receipt) continue;
    // What follows from another answer is no gap any more.
    if (service.slots.some(({ derives }) => Object.values(derives).includes(slot.id))) return;
    expect(receipt.slots[slot.id]).toBeNull();
    if (service.fulfilment.kind !== 'specialist' || receipt.outcome === 'ineligible') return;
    const filed = await visit.house.db
      .selectFrom('tickets')
      .select('gaps')
      .where('reference', '=', receipt.reference ?? '')
      .executeTakeFirstOrThrow();
    return expect(JSON.parse(filed.gaps)).toContain(slot.id);
  }
  throw new RangeError('no end after 30 answers');
}

export async function back(visit: Visit): Promise<void> {
  const { form } = visit.place;
  const before = form.trail.at(-1);
  const heard = await visit.say('上一步');
  if (before === undefined) {
    expect(said(heard)).toContain('第一个问题');
    return expectAskedAgain(visit, heard);
  }
  expect(heard.questions.map(({ slot }) => slot)).toEqual([before]);
  const stepped = await formOf(visit);
  expect(Object.keys(stepped.answers)).not.toContain(before);
  for (const [id, known] of Object.entries(form.answers)) {
    if (id !== before && known.from !== before && !followsPolicy(before, id))
      expect([id, stepped.answers[id]]).toEqual([id, known]);
  }
  const again = await visit.say(answerIn(visit.place.answers, slotIn(visit.place, before)) ?? '');
  if (visit.place.manner === 'plain' && again.questions.at(-1)?.slot === visit.place.slot.id)
    expectSameQuestion(visit, again);
  else expect((await formOf(visit)).answers).toHaveProperty(before);
}

/** Digits that were looked up with a number go with it. */
function followsPolicy(changed: string, id: string): boolean {
  return changed === 'policy_no' && id === 'id_last4';
}

function slotIn({ service }: Place, id: string) {
  const slot = service.slots.find((one) => one.id === id);
  if (!slot) throw new RangeError(`${service.id} has no ${id}`);
  return slot;
}

/** Another slot that the customer can fill in the same breath. */
export function fillable({ service, slot, form }: Place): [string, string] | undefined {
  const open = service.slots.filter((one) => !(one.id in form.answers) && one.id !== slot.id);
  return Object.entries(beside).find(([id]) => open.some((one) => one.id === id && applies(one, form)));
}

export async function several(visit: Visit): Promise<void> {
  const { slot } = visit.place;
  const filled = fillable(visit.place);
  if (!filled) throw new RangeError('nothing else is open here');
  const [also, words] = filled;
  const heard = await visit.say(`${answerAt(visit.place)}，${words}`);
  const { intake } = await visit.talk();
  const answers = intake?.answers ?? {};
  if (!intake) return expect(Object.keys(heard.receipts.at(-1)?.slots ?? {})).toContain(also);
  expect([Object.keys(answers).includes(slot.id), Object.keys(answers).includes(also)]).toEqual([true, true]);
  expect(openSlots(intake, visit.place.service).map(({ id }) => id)).not.toContain(also);
}

/** The last answer that can be told from its value, by the number of its line or by its name. */
export function correctable({ form, service }: Place): string | undefined {
  const lines = summaryLines(form, service, '').map(({ slot }) => slot.id);
  return form.trail.filter((id) => lines.includes(id)).at(-1);
}

export async function correction(visit: Visit): Promise<void> {
  const { service, form, slot: asked } = visit.place;
  const id = correctable(visit.place);
  if (id === undefined) throw new RangeError('nothing can be corrected here');
  const slot = slotIn(visit.place, id);
  const { number } = summaryLines(form, service, '').find((line) => line.slot.id === id) ?? { number: 0 };
  const heard = await visit.say(`第${number}项改成${answerIn(other, slot)}`);
  expect(said(heard)).toContain('已改好');
  const { intake } = await visit.talk();
  if (!intake) return expect(heard.receipts).toHaveLength(1);
  expect(intake.answers[id]?.value).not.toEqual(form.answers[id]?.value);
  for (const [kept, known] of Object.entries(form.answers)) {
    const changed = JSON.stringify(intake.answers[kept]) !== JSON.stringify(known);
    if (kept === id || !changed) continue;
    const { title } = slotIn(visit.place, kept);
    const follows = known.from === id || intake.answers[kept]?.from === id;
    expect([kept, follows || said(heard).includes(title)]).toEqual([kept, true]);
  }
  const next = heard.questions.at(-1)?.slot ?? 'none';
  const opened = openSlots(intake, service).map((one) => one.id);
  expect(['correct_which', ...opened, ...intake.refined]).toContain(next);
  if (asked.id === 'confirm') return;
  if (next === asked.id) return expectSameQuestion(visit, heard);
  // Not the same question: only what the correction itself has opened may come before it.
  const open = openSlots(form, service).map((one) => one.id);
  if (opened.includes(asked.id)) expect(open).not.toContain(next);
}
