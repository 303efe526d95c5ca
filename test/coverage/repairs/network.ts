/** What the network and hurried fingers do to a message. */
import { createActivityLog } from '../../../store/activityLog.js';
import { readReplies } from '../../conversations/playTranscript.js';
import { expectAnswerTaken } from '../expectations.js';
import { answerAt } from '../places.js';
import { burstMs, type Visit } from '../visit.js';

/** The same key is the same message, whoever of two processes hears it. */
export async function sameTwice(visit: Visit): Promise<void> {
  const incoming = visit.incoming({ type: 'message', text: answerAt(visit.place) });
  const first = await visit.house.turns.run(incoming);
  const after = await stored(visit);
  const second = await visit.patient().run(incoming);
  expect(first.duplicate).toBe(false);
  expect(second).toEqual({ ...first, duplicate: true });
  expect(await stored(visit)).toEqual(after);
}

async function stored({ house, id }: Visit) {
  const log = createActivityLog(house.db);
  return { conversation: await log.find(id), lines: await log.read(id, 0, 100) };
}

/** A greeting waits for the rest of the sentence, which gets the one answer; an answer never waits. */
export async function burst(visit: Visit): Promise<void> {
  const turns = visit.patient();
  const held = await turns.run(visit.incoming({ type: 'message', text: '你好' }));
  expect(held.replies).toEqual([]);
  const { waiting, question, intake } = await visit.talk();
  expect([waiting?.pieces, question, intake]).toEqual([['你好'], visit.place.question, visit.place.form]);
  await visit.later(burstMs / 2, async () => {
    const rest = await turns.run(visit.incoming({ type: 'message', text: answerAt(visit.place) }));
    const heard = readReplies(rest.replies.map(({ activity }) => activity));
    expect(heard.questions.length + heard.receipts.length).toBe(1);
    const talk = await visit.talk();
    expect(talk.waiting).toBeNull();
    if (talk.intake) expect(talk.question?.slot).not.toBe(undefined);
    expect(talk.intake?.asking === visit.place.slot.id && talk.intake.misses > 0).toBe(false);
    expect(talk.question).not.toEqual(visit.place.question);
  });
}

/** Nobody who wants a person waits for the rest of a sentence. */
export async function burstThenHuman(visit: Visit): Promise<void> {
  const turns = visit.patient();
  await turns.run(visit.incoming({ type: 'message', text: '你好' }));
  const { replies } = await turns.run(visit.incoming({ type: 'message', text: '转人工' }));
  expect(readReplies(replies.map(({ activity }) => activity)).events).toContain('handoff.initiate');
  await expectAnswerTaken(visit);
}
