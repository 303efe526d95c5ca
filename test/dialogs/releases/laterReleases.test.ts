import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../support/changedData.js';
import { testFolders } from '../../support/testHouse.js';
import { asks, type Customer, newCustomer } from './talkThrough.js';

const advance = 'services/medical_advance.yaml';
const causeGone: Change[] = [
  { file: advance, from: '  - { id: cause }\n', to: '' },
  { file: advance, from: 'derives: { cause: cause } ', to: '' },
  { file: advance, from: ', exempt: { slot: cause, in: [accident] }', to: '' },
];
/** The service goes, with what other files say of it. */
function without(id: string): Change[] {
  const rules = readFileSync(join(testFolders.data, 'rules.yaml'), 'utf8');
  const mentions = rules.split('\n').filter((line) => line.includes(`service: ${id}`));
  return [
    { file: `services/${id}.yaml` },
    ...mentions.map((line) => ({ file: 'rules.yaml', from: `${line}\n`, to: '' })),
  ];
}

let customer: Customer;
beforeEach(async () => {
  customer = await newCustomer();
});
afterEach(() => customer.close());

const toCause = ['我要申请医疗垫付', '>yes', '>self', '没有'];
const toHospital = [...toCause, '>illness', '>admitted', '昨天'];
const told = '刚更新过';
const gone = '现在不能在这里申请了';

async function state() {
  const row = await customer.house().db.selectFrom('conversations').select('state').executeTakeFirstOrThrow();
  return JSON.parse(row.state) as { intake: object | null; parked: object[]; refused: object | null };
}

test('the service removed: told plainly with the hotline; what was said goes along to a person', async () => {
  await customer.say(...toHospital);
  await customer.release(...without('medical_advance'));
  const turn = await customer.say('华西医院');
  expect(turn.texts.join()).toContain(gone);
  expect(turn.texts.join()).toContain('10109955');
  expect(turn.suggestions).toContain('转人工');
  expect(asks(turn)).toBeUndefined();
  expect(await state()).toMatchObject({ intake: null });
  const person = await customer.say('转人工');
  expect(person.handoffs).toMatchObject([
    { service: 'medical_advance', slots: { relation: 'self', cause: 'illness', admission: 'admitted' } },
  ]);
  const stored = await customer.house().db.selectFrom('handoffs').selectAll().execute();
  expect(stored).toMatchObject([
    { service: 'medical_advance', slots: expect.stringContaining('"cause":"illness"') },
  ]);
});

test('the service removed before the consent: nothing is kept', async () => {
  await customer.say('我爸昨天车祸住进华西医院，要申请医疗垫付');
  await customer.release(...without('medical_advance'));
  await customer.say('>yes');
  expect((await customer.say('转人工')).handoffs).toMatchObject([{ service: null, slots: {} }]);
});

test('the service removed, and another one asked for in the same message', async () => {
  await customer.say(...toHospital);
  await customer.release(...without('medical_advance'));
  const turn = await customer.say('我要申请视频问诊');
  expect(turn.texts.join()).toContain(gone);
  expect(asks(turn)).toBeDefined();
  expect(await state()).toMatchObject({ intake: { service: 'video_consult' } });
});

test('the service removed while the bot would have reminded: it says so by itself, once', async () => {
  await customer.say(...toHospital);
  await customer.release(...without('medical_advance'));
  customer.waits(31);
  expect((await customer.runDue()).texts.join()).toContain(gone);
  customer.waits(31);
  expect((await customer.runDue()).texts).toEqual([]);
  expect((await customer.say('你好')).texts.join()).not.toContain(gone);
});

test('a parked form of a changed service is met when it is taken up again', async () => {
  await customer.say(...toHospital, '我要申请家财救援服务', '>park');
  await customer.release(...causeGone);
  const still = await customer.say('>self');
  expect(still.texts.join()).not.toContain(told);
  await customer.say('取消');
  const turn = await customer.say('>yes');
  expect(turn.texts.join()).toMatch(/刚更新过：不再需要“住院原因”/);
  expect(asks(turn)).toBe('hospital');
});

test('a parked form of a removed service is given up, and the one in hand goes on', async () => {
  await customer.say(...toHospital, '我要申请家财救援服务', '>park');
  await customer.release(...without('medical_advance'));
  const turn = await customer.say('>self');
  expect(turn.texts.join()).toContain(gone);
  expect(asks(turn)).toBeDefined();
  expect(await state()).toMatchObject({ parked: [], intake: { service: 'home_assist' } });
});

test('offered again when its service is gone: no is said, nothing breaks', async () => {
  await customer.say(...toHospital, '我要申请家财救援服务', '>park', '取消');
  await customer.release(...without('medical_advance'));
  const turn = await customer.say('>yes');
  expect(turn.texts.join()).toContain(gone);
  expect(await state()).toMatchObject({ parked: [], intake: null });
});

test('back on the next day: what had to go is said before what there is', async () => {
  await customer.say(...toCause, '>illness');
  await customer.release(...causeGone);
  customer.waits(24 * 60);
  const turn = await customer.say('在吗');
  const words = turn.texts.join('\n');
  expect(words.indexOf(told)).toBeGreaterThanOrEqual(0);
  expect(words.indexOf('已记下')).toBeGreaterThan(words.indexOf(told));
  expect(words.slice(words.indexOf('已记下'))).not.toContain('住院原因');
  expect(asks(turn)).toBe('resume');
  expect(asks(await customer.say('>yes'))).toBe('admission');
});

test('reminded of a form whose question has gone: the new question stands below', async () => {
  await customer.say(...toCause);
  await customer.release(...causeGone);
  customer.waits(31);
  const turn = await customer.runDue();
  expect(turn.texts.join()).toContain(told);
  expect(asks(turn)).toBe('admission');
  expect(asks(await customer.say('>admitted'))).toBe('admission_date');
});

test('an intake that ended with a no is taken up with the service as it is now', async () => {
  const turn = await customer.say(...toCause, '>illness', '>outpatient');
  expect(turn.receipts).toMatchObject([{ outcome: 'ineligible' }]);
  await customer.release(...causeGone);
  const again = await customer.say('说错了，是已经住院了');
  expect(again.texts.join()).toMatch(/刚更新过：不再需要“住院原因”/);
  expect(asks(again)).toBe('admission_date');
});

test('an intake that ended with a no, of a service that is gone, cannot be put right', async () => {
  await customer.say(...toCause, '>illness', '>outpatient');
  await customer.release(...without('medical_advance'));
  const turn = await customer.say('说错了，是已经住院了');
  expect(turn.texts).not.toEqual([]);
  expect((await state()).refused).toBeNull();
  expect((await customer.say('转人工')).handoffs).toMatchObject([{ slots: { cause: 'illness' } }]);
});

test('a filed request is put right with the service as it is now', async () => {
  const ahead = [...toCause, '>illness', '>planned', '12月3日'];
  const filed = await customer.say(...ahead, '华西医院', '不知道', '李明', '13812345678', '提交');
  expect(filed.receipts).toHaveLength(1);
  await customer.release(...causeGone, {
    file: 'slots.yaml',
    from: /^ {4}- value: planned\n(?: {6}.*\n)+/m,
    to: '',
  });
  const turn = await customer.say('我来补信息');
  expect(turn.texts.join()).toMatch(/不再需要“住院原因”，已去掉；“住院情况”要请您再答一次/);
  // Of what was left open at the time, the policy comes first.
  expect(asks(turn)).toBe('policy_no');
  expect(asks(await customer.say('没有'))).toBe('admission');
  expect(asks(await customer.say('>admitted'))).toBe('estimated_cost');
});

test('a service offered by a question of before is gone when it is chosen', async () => {
  await customer.say('药惠购怎么收费');
  await customer.release(...without('drug_discount'));
  const turn = await customer.say('>yes');
  expect(turn.texts.join()).toContain(gone);
  expect(turn.questions).toEqual([]);
});
