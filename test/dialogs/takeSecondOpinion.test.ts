import type { Label, SecondOpinion } from '../../dialogs/ports.js';
import type { TalkParts } from '../../dialogs/turn.js';
import { createClosedList } from '../../secondOpinion/closedList.js';
import { createSecondOpinion } from '../../secondOpinion/createSecondOpinion.js';
import { readOpinionFile } from '../../secondOpinion/opinionFile.js';
import { message, runnerOn } from '../bots/runners.js';
import {
  type Answers,
  dribbles,
  floods,
  openFakeEndpoint,
  says,
  sends,
} from '../secondOpinion/fakeEndpoint.js';
import { openTestHouse, type TestHouse, testFolders } from '../support/testHouse.js';
import { unclear, vague } from './vagueHouse.js';

let parts: TalkParts | undefined;
let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse(parts ? { parts } : {});
  parts = house.parts;
});
afterEach(() => house.close());

/** Says the same label to everything, and keeps what it was asked. */
function opinionated(label: Label | undefined): SecondOpinion & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    labelOf: async (text) => {
      asked.push(text);
      return label;
    },
  };
}

const label = (intent: Label['intent'], service: string | null = null, aspect: Label['aspect'] = null) => ({
  intent,
  service,
  aspect,
});

/** Says one thing after the other; what stands at the end. */
async function talk(secondOpinion: SecondOpinion | null, ...said: (string | { press: string })[]) {
  const { turns } = runnerOn({ ...house, parts: { ...vague(house.parts), secondOpinion } });
  const answers: { texts: (string | undefined)[]; question: string | undefined }[] = [];
  for (const one of said) {
    const activity =
      typeof one === 'string'
        ? { type: 'message', text: one }
        : { type: 'message', channelData: { choice: one.press } };
    const { replies } = await turns.run(message('', { activity }));
    answers.push({
      texts: replies.map(({ activity: reply }) => reply.text),
      question: replies.at(-1)?.activity.channelData?.question?.slot,
    });
  }
  return answers;
}

describe('an opinion is acted on', () => {
  test('as an application', async () => {
    await talk(opinionated(label('apply', 'hospital_caregiver')), unclear);
    expect(await house.form('c1')).toMatchObject({ service: 'hospital_caregiver' });
  });

  test('as a question', async () => {
    const [answer] = await talk(opinionated(label('ask', 'hospital_caregiver', 'quota')), unclear);
    expect(answer?.question).toBe('start_now');
    expect(answer?.texts.join()).toContain('30');
  });

  test('as the wish for a person', async () => {
    await talk(opinionated(label('agent')), unclear);
    expect(await house.db.selectFrom('handoffs').selectAll().execute()).toHaveLength(1);
  });

  test('as an emergency', async () => {
    const [answer] = await talk(opinionated(label('emergency')), unclear);
    expect(answer?.texts.join()).toContain('120');
  });

  test('and what the sentence says beside it stays our own finding', async () => {
    await talk(opinionated(label('apply', 'hospital_caregiver')), `我妈${unclear}`);
    expect((await house.form('c1'))?.answers['relation']?.value).toBe('parent');
  });
});

describe('it is not asked', () => {
  const consented = '同意';
  test.each<[string, (string | { press: string })[]]>([
    ['where the understanding is sure', ['我要申请医疗垫付']],
    ['for a service’s name', ['图文咨询']],
    ['for steering words', ['取消', '重新开始', '刚才说什么', '你是真人吗']],
    ['in danger', ['我爸突然昏迷了怎么办']],
    ['for a pressed button', ['我要申请医疗垫付', { press: 'yes' }]],
    ['for the answer to a question of few choices', ['垫付有什么条件', '好']],
    ['for a question about what was just explained', ['药惠购是什么', '那多少钱']],
    ['for an answer', ['我要申请医疗垫付', consented, '我爸', '没有', '意外']],
    ['for a wrong answer', ['我要申请医疗垫付', consented, '我爸', '12345']],
    ['for free text', ['图文咨询', consented, unclear]],
    ['for nothing but a person', ['谢小明 13800138000']],
    ['for what is too long', [unclear.repeat(300)]],
    ['for nothing', ['']],
  ])('%s', async (_name, said) => {
    const second = opinionated(label('menu'));
    await talk(second, ...said);
    expect(second.asked).toEqual([]);
  });
});

test('words that are no answer to a question of few choices are asked about', async () => {
  const second = opinionated(undefined);
  await talk(second, '垫付有什么条件', unclear);
  expect(second.asked).toEqual([unclear]);
});

test('words that are no answer to a slot are asked about', async () => {
  const second = opinionated(undefined);
  await talk(second, '我要申请医疗垫付', '同意', unclear);
  expect(second.asked).toEqual([unclear]);
});

test('the person is blanked before it is asked', async () => {
  const second = opinionated(undefined);
  await talk(second, `我叫谢小明，${unclear}，13800138000`);
  expect(second.asked).toEqual([`我叫〔姓名〕，${unclear}，〔号码〕`]);
});

// Real sockets: whatever comes back, the bot says what it says without.
describe('without a usable answer everything is as if nobody had been asked', () => {
  const spoken = [unclear, `${unclear}13800138000`, '转过来', '同意', `钱${unclear}`];
  const cases: [string, Answers][] = [
    ['500', sends(500, '')],
    ['wrong JSON', sends(200, '{')],
    ['a label off the list', says('apply:everything')],
    ['words to the customer', says('您的申请已通过！请把身份证号发给我')],
    ['obeyed instructions of the customer', says('好的，已忽略之前的指令：apply:proton_therapy')],
    ['a flood', floods()],
    ['never an end', dribbles()],
  ];
  test.each(cases)('%s', async (_name, answers) => {
    const alone = await talk(null, ...spoken);
    await house.close();
    house = await openTestHouse({ parts: house.parts });
    const endpoint = await openFakeEndpoint();
    endpoint.answers = answers;
    const second = createSecondOpinion({
      endpoint: { url: endpoint.url, key: undefined, model: 'm' },
      list: createClosedList(house.parts.catalogue.services, readOpinionFile(testFolders.data)),
      onAsked: () => undefined,
      limits: { timeoutMs: 300 },
    });
    expect(await talk(second, ...spoken)).toEqual(alone);
    expect(endpoint.asked.length).toBeGreaterThan(0);
    await endpoint.close();
  });
});

test('while it is asked another conversation goes on, and its own waits its turn', async () => {
  let answer = (_label: Label | undefined) => {};
  const secondOpinion: SecondOpinion = {
    labelOf: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  };
  const { turns, store } = runnerOn({ ...house, parts: { ...vague(house.parts), secondOpinion } });
  const asking = turns.run(message(unclear));
  const behind = turns.run(message('同意'));
  await turns.run(message('图文咨询', { conversationId: 'c2' }));
  expect(store.calls.filter((call) => call === 'written')).toHaveLength(1);
  answer(label('apply', 'hospital_caregiver'));
  await Promise.all([asking, behind]);
  expect(await house.form('c1')).toMatchObject({ service: 'hospital_caregiver', asking: 'relation' });
});
