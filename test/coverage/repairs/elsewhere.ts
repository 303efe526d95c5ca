/** Another service in the middle of this one. */
import type { Service } from '../../../catalogue/schema.js';
import { expectAnswerTaken, expectAskedAgain, said } from '../expectations.js';
import type { Visit } from '../visit.js';

/** A service that files requests and is not the one under way. */
export function anotherOf({ place, house }: Visit): Service {
  const others = ['medical_advance', 'proton_therapy'].filter((id) => id !== place.service.id);
  const other = house.parts.catalogue.service(others[0] ?? '');
  if (!other) throw new RangeError('there is no other service');
  return other;
}

/** Stays; or parks, gives the second up, and goes on at the very question. */
export async function otherService(visit: Visit): Promise<void> {
  const other = anotherOf(visit);
  const asked = await visit.say(`我要申请${other.name}`);
  expect(asked.questions.map(({ slot }) => slot)).toEqual(['park']);
  await expectAskedAgain(visit, await visit.press('stay'));
  await visit.say(`我要申请${other.name}`);
  await visit.press('park');
  const { intake, parked } = await visit.talk();
  expect(intake?.service).toBe(other.id);
  expect(parked.map(({ service, answers }) => ({ service, answers }))).toEqual([
    { service: visit.place.service.id, answers: visit.place.form.answers },
  ]);
  const offered = await visit.say('取消');
  expect(offered.questions.map(({ slot }) => slot)).toEqual(['resume']);
  const resumed = await visit.press('yes');
  await expectBack(visit, resumed.questions.at(-1)?.slot);
  await expectAnswerTaken(visit);
}

/** The very words, but where the question had already come down to a few choices: then it is put anew. */
async function expectBack(visit: Visit, slot: string | undefined): Promise<void> {
  expect(slot).toBe(visit.place.slot.id);
  const { question, intake } = await visit.talk();
  if (visit.place.manner === 'plain') expect(question).toEqual(visit.place.question);
  expect(intake?.answers).toEqual(visit.place.form.answers);
}

/** Wants what is under way already: is shown that first, declines, and goes on here. */
export async function duplicateApplication(visit: Visit): Promise<void> {
  const other = anotherOf(visit);
  const reference = 'SL-20261101-0001';
  await file(visit, other, `${reference}${visit.id.replace(/\D/g, '')}`);
  await visit.say(`我要申请${other.name}`);
  const shown = await visit.press('park');
  expect(said(shown)).toContain('您已经有一份申请在办');
  expect(said(shown)).toContain(reference);
  expect(shown.questions.map(({ slot }) => slot)).toEqual(['start_now']);
  const offered = await visit.say('否');
  expect(offered.questions.map(({ slot }) => slot)).toEqual(['resume']);
  const resumed = await visit.press('yes');
  await expectBack(visit, resumed.questions.at(-1)?.slot);
}

async function file(visit: Visit, service: Service, reference: string): Promise<void> {
  const { house, customer, id } = visit;
  const now = house.clock.now();
  const facts = { outcome: 'eligible', urgent: 0, slots: '{}', reasons: '[]', gaps: '[]', materials: '[]' };
  const who = { channel_id: 'directline', customer_id: customer, conversation_id: id };
  const times = { created_at: now, updated_at: now };
  await house.db
    .insertInto('tickets')
    .values({ reference, service: service.id, status: 'submitted', ...facts, ...who, ...times })
    .execute();
  const began = { position: 1, status: 'submitted', note: null, actor: null, told_at: now };
  await house.db
    .insertInto('ticket_history')
    .values({ reference, ...began, created_at: now })
    .execute();
}

/** A receipt just given: whoever applies again is shown what is under way. */
export async function appliesAgain(visit: Visit): Promise<void> {
  const { receipts } = await visit.answer();
  const reference = receipts[0]?.reference ?? 'no reference';
  const shown = await visit.say(`我要申请${visit.place.service.name}`);
  expect(said(shown)).toContain(reference);
  expect(shown.questions.map(({ slot }) => slot)).toEqual(['start_now']);
  await visit.say('否');
  expect((await visit.talk()).intake).toBeNull();
}
