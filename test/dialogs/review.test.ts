import type { SecondOpinion } from '../../dialogs/ports.js';
import type { TalkParts } from '../../dialogs/turn.js';
import { createReviewLog } from '../../store/reviewLog.js';
import { logOf, message, runnerOn } from '../bots/runners.js';
import { openTestHouse, type TestHouse } from '../support/testHouse.js';
import { unclear, vague } from './vagueHouse.js';

let parts: TalkParts | undefined;
let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse(parts ? { parts } : {});
  parts = house.parts;
});
afterEach(() => house.close());

type Said = string | { press: string };

/** What is kept when the customer has said all this. */
async function keptOf(said: Said[], given: Partial<TalkParts> = {}, conversationId = 'c1') {
  const { turns } = runnerOn({ ...house, parts: { ...vague(house.parts), ...given } });
  for (const one of said) {
    const activity =
      typeof one === 'string'
        ? { type: 'message', text: one }
        : { type: 'message', channelData: { choice: one.press } };
    await turns.run(message('', { activity, conversationId, customerId: 'dl_1' }));
  }
  const all = await createReviewLog(house.db, () => 'x').list();
  return all.map(({ text, cause, turnedOut }) => ({ text: String(text), cause, turnedOut }));
}

const sure = '我要申请术后家庭护理';

describe('kept', () => {
  test('what was asked back about, blanked of the person', async () => {
    expect(await keptOf([`我叫谢小明，${unclear}，13800138000`])).toEqual([
      { text: `我叫〔姓名〕，${unclear}，〔号码〕`, cause: 'unclear', turnedOut: null },
    ]);
    const [kept] = await createReviewLog(house.db, () => 'x').list();
    expect(kept).toMatchObject({
      day: '2026-11-22',
      read: { intent: 'out_of_scope', service: null, aspect: null, confidence: 0.3 },
      opinion: null,
    });
    expect(kept?.read.alternatives).toHaveLength(2);
  });

  test('what was unclear twice', async () => {
    const kept = await keptOf([unclear, `还是${unclear}`]);
    expect(kept.map(({ cause }) => cause).sort()).toEqual(['unclear', 'unclear_again']);
  });

  test.each<[string, Said[], object]>([
    ['pressed', [{ press: 'hospital_caregiver' }], { how: 'chosen', service: 'hospital_caregiver' }],
    ['said', ['护工'], { how: 'chosen', service: 'hospital_caregiver' }],
    ['waved away', ['都不是'], { how: 'none_offered', service: null }],
    ['denied', ['不是这个'], { how: 'none_offered', service: null }],
    ['said again', ['我要申请医疗垫付'], { how: 'said_again', intent: 'apply', service: 'medical_advance' }],
    ['said again by name', ['图文咨询'], { how: 'said_again', intent: 'apply', service: 'text_consult' }],
  ])('with what it turned out to be: %s', async (_name, then, turnedOut) => {
    const [kept] = await keptOf([unclear, ...then]);
    expect(kept).toMatchObject({ text: unclear, cause: 'unclear', turnedOut });
  });

  test.each<[string, Said[], object]>([
    [
      'another service instead',
      ['我要图文咨询', { press: 'drop' }],
      { how: 'switched', service: 'text_consult' },
    ],
    [
      'another service first',
      ['我要图文咨询', { press: 'park' }],
      { how: 'switched', service: 'text_consult' },
    ],
    ['dropped at once', ['取消'], { how: 'dropped', service: null }],
    ['denied', ['不是这个'], { how: 'denied', service: null }],
    ['another one after the consent', ['同意', '我要图文咨询', { press: 'drop' }], { how: 'switched' }],
  ])('a sure sentence that proves misread: %s', async (_name, then, turnedOut) => {
    expect(await keptOf([sure, ...then])).toEqual([
      { text: sure, cause: 'misread', turnedOut: expect.objectContaining(turnedOut) },
    ]);
  });

  test('a question misread', async () => {
    const asked = '垫付有什么条件';
    expect(await keptOf([asked, '我问的不是这个'])).toContainEqual({
      text: asked,
      cause: 'misread',
      turnedOut: { how: 'denied', intent: null, service: null },
    });
  });

  test('what a second opinion made clear', async () => {
    const label = { intent: 'apply', service: 'hospital_caregiver', aspect: null } as const;
    const secondOpinion: SecondOpinion = { labelOf: async () => label };
    expect(await keptOf([unclear], { secondOpinion })).toMatchObject([{ text: unclear, cause: 'unsure' }]);
    const [kept] = await createReviewLog(house.db, () => 'x').list();
    expect(kept).toMatchObject({ opinion: label, read: { intent: 'out_of_scope', confidence: 0.3 } });
    expect(await keptOf(['取消'], { secondOpinion })).toMatchObject([
      { text: unclear, cause: 'unsure', turnedOut: { how: 'dropped' } },
    ]);
  });
});

describe('not kept', () => {
  test.each<[string, Said[]]>([
    ['an ordinary sentence', [sure]],
    ['an intake with its answers', [sure, '同意', '我爸', '没有', '做完了', '前天']],
    ['an intake left later', [sure, '同意', '我爸', '我要图文咨询', { press: 'drop' }]],
    ['an intake cancelled later', [sure, '同意', '我爸', '取消']],
    ['a question and a no', ['垫付有什么条件', '不用']],
    ['a question and a yes', ['垫付有什么条件', '好', '同意', '我爸', '不是这个']],
    ['thanks and steering words', ['谢谢', '取消', '你是真人吗']],
    ['an answer that is wrong', [sure, '同意', unclear]],
    ['nothing but a person', ['谢小明 13800138000']],
    ['what is sure to be something else', ['今天天气怎么样']],
  ])('%s', async (_name, said) => {
    expect(await keptOf(said)).toEqual([]);
  });

  test('anything, when the operator does not want it', async () => {
    const review = { ...house.parts.review, keeps: false };
    expect(await keptOf([unclear, unclear, sure, '取消'], { review })).toEqual([]);
  });

  test('anything of who refuses the consent: before, after, or in another conversation', async () => {
    expect(await keptOf([unclear, { press: 'home_nursing' }])).toHaveLength(1);
    expect(await keptOf(['不同意'])).toEqual([]);
    expect(await keptOf([unclear, unclear, sure, '取消'])).toEqual([]);
    expect(await keptOf([unclear], {}, 'c2')).toEqual([]);
    expect((await logOf(house, 'c2')).said).toEqual([unclear]);
  });

  test('and what others said stays', async () => {
    await keptOf([unclear], {}, 'c2');
    expect(await keptOf([`${unclear}啊`, { press: 'home_nursing' }, '不同意'])).toMatchObject([
      { text: unclear },
    ]);
  });
});

test('whoever consents later after all is learnt from again', async () => {
  await keptOf([sure, '不同意', sure, '同意', '取消']);
  expect(await keptOf([unclear])).toMatchObject([{ text: unclear }]);
});

test('a message sent twice is kept once', async () => {
  const { turns } = runnerOn({ ...house, parts: vague(house.parts) });
  for (let time = 0; time < 2; time += 1) await turns.run(message(unclear, { messageKey: 'k' }));
  expect(await keptOf([])).toHaveLength(1);
});
