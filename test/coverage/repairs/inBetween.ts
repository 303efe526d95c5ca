/** Said at a question without answering it: what is asked stays asked. */
import { expectAnswerTaken, expectAskedAgain, said } from '../expectations.js';
import type { Visit } from '../visit.js';

const silent = '手册里没有写明';

/** 「那要多久？」 */
export async function digression(visit: Visit): Promise<void> {
  const { service } = visit.place;
  const asked = await visit.say('那要多久？');
  expect(said(asked)).toContain(service.answers.hours.answer ?? silent);
  await expectAskedAgain(visit, asked);
  await expectAskedAgain(visit, await visit.say('谢谢'));
  await expectAnswerTaken(visit);
}

/** Of a consultation any question may be the topic: only one about the service itself is none. */
export async function digressionAtTopic(visit: Visit): Promise<void> {
  const { service } = visit.place;
  const asked = await visit.say(`${service.name}怎么收费？`);
  expect(said(asked)).toContain(service.answers.cost.answer ?? silent);
  await expectAskedAgain(visit, asked);
  await expectAnswerTaken(visit);
}

export async function why(visit: Visit): Promise<void> {
  for (const words of ['为什么要问这个', '为啥']) {
    const heard = await visit.say(words);
    expect(heard.texts[0]).toBe(visit.place.slot.why);
    await expectAskedAgain(visit, heard);
  }
  await expectAnswerTaken(visit);
}

export async function complaint(visit: Visit): Promise<void> {
  const heard = await visit.say('你们什么破服务，我要投诉');
  expect(said(heard).split('抱歉')).toHaveLength(2);
  expect(heard.suggestions).toContain('转人工');
  await expectAskedAgain(visit, heard);
  const recorded = await visit.house.db
    .selectFrom('complaints')
    .select('reference')
    .where('conversation_id', '=', visit.id)
    .execute();
  expect(recorded).toHaveLength(1);
  expect(said(heard)).toContain(recorded[0]?.reference);
  await expectAnswerTaken(visit);
}

export async function picture(visit: Visit): Promise<void> {
  const contentUrl = '/v3/directline/attachments/fictitious-1';
  const attached = await visit.send({
    type: 'message',
    attachments: [{ contentType: 'image/png', contentUrl }],
  });
  expect(said(attached)).toContain('图片已收到');
  await expectAskedAgain(visit, attached);
  expect((await visit.talk()).intake?.materials).toEqual([contentUrl]);
  const voice = await visit.send({
    type: 'message',
    attachments: [{ contentType: 'audio/amr', contentUrl }],
  });
  expect(said(voice)).toContain('我读不了');
  await expectAskedAgain(visit, voice);
  await expectAnswerTaken(visit);
  const { intake } = await visit.talk();
  if (intake) expect(intake.materials).toEqual([contentUrl]);
}

/** Danger first; words about one's health may be the answer to a question about it as well. */
export async function emergency(visit: Visit): Promise<void> {
  for (const { words, help } of [
    { words: '胸口疼得厉害喘不上气', help: '120' },
    { words: '不想活了', help: '12356' },
  ]) {
    const heard = await visit.say(words);
    expect(heard.texts[0]).toContain(help);
    await expectAskedAgain(visit, heard);
  }
  await expectAnswerTaken(visit);
}

export async function emergencyAtHealthQuestion(visit: Visit): Promise<void> {
  const heard = await visit.say('胸口疼得厉害喘不上气');
  expect(heard.texts[0]).toContain('120');
  const { intake } = await visit.talk();
  for (const [id, known] of Object.entries(visit.place.form.answers))
    if (intake) expect([id, intake.answers[id]?.value]).toEqual([id, known.value]);
  expect(heard.questions.length + heard.receipts.length).toBe(1);
}
