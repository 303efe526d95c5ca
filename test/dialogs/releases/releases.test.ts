import type { Change } from '../../support/changedData.js';
import { asks, type Customer, newCustomer } from './talkThrough.js';

const advance = 'services/medical_advance.yaml';
const slots = 'slots.yaml';
/** Asked only when nothing is known of it; before the sum. */
const wardAdded: Change = {
  file: advance,
  from: '  - { id: estimated_cost }',
  to: '  - { id: ward }\n  - { id: estimated_cost }',
};
const causeGone: Change[] = [
  { file: advance, from: '  - { id: cause }\n', to: '' },
  { file: advance, from: 'derives: { cause: cause } ', to: '' },
  { file: advance, from: ', exempt: { slot: cause, in: [accident] }', to: '' },
];

let customer: Customer;
beforeEach(async () => {
  customer = await newCustomer();
});
afterEach(() => customer.close());

/** 垫付, at the question for the cause. */
const toCause = ['我要申请医疗垫付', '>yes', '>self', '没有'];
/** Then at the question for the hospital. */
const toHospital = [...toCause, '>illness', '>admitted', '昨天'];
/** Then at the sum. */
const toCost = [...toHospital, '华西医院'];

async function form() {
  return customer.house().form('c1');
}

const told = '刚更新过';

test('a slot added: the pending answer counts, nothing is said, and the new question comes in its turn', async () => {
  expect(asks(await customer.say(...toHospital))).toBe('hospital');
  await customer.release(wardAdded);
  const turn = await customer.say('华西医院');
  expect(asks(turn)).toBe('ward');
  expect(turn.texts.join()).not.toContain(told);
  expect((await form())?.answers).toMatchObject({
    cause: { value: 'illness' },
    hospital: { value: '四川大学华西医院' },
  });
});

test('a slot added while the summary is being confirmed: the yes to the old summary files nothing', async () => {
  expect(asks(await customer.say(...toCost, '8万', '李明', '13812345678'))).toBe('confirm');
  await customer.release(wardAdded);
  const turn = await customer.say('提交');
  expect(turn.receipts).toEqual([]);
  expect(turn.texts.join()).toContain(told);
  expect(asks(turn)).toBe('ward');
  expect(asks(await customer.say('>ordinary'))).toBe('confirm');
  expect((await customer.say('提交')).receipts).toHaveLength(1);
});

test('a slot removed while it is being asked: the old button is not misread, and it goes on', async () => {
  expect(asks(await customer.say(...toCause))).toBe('cause');
  await customer.release(...causeGone);
  const turn = await customer.say('>illness');
  expect(turn.texts.join()).toContain(told);
  expect(asks(turn)).toBe('admission');
  expect((await form())?.answers).not.toHaveProperty('cause');
  expect((await form())?.answers).toMatchObject({ relation: { value: 'self' }, policy_no: { value: null } });
});

test('a slot removed that was answered: what had to go is named, once', async () => {
  await customer.say(...toHospital);
  await customer.release(...causeGone);
  const turn = await customer.say('华西医院');
  expect(turn.texts.filter((text) => text.includes(told))).toEqual([expect.stringContaining('“住院原因”')]);
  expect(asks(turn)).toBe('estimated_cost');
  expect((await customer.say('8万')).texts.join()).not.toContain(told);
});

test('what else the message says counts, although its question is gone', async () => {
  await customer.say(...toCause);
  await customer.release(...causeGone);
  const turn = await customer.say('生病，昨天住进华西医院的');
  expect(asks(turn)).not.toBe('cause');
  expect((await form())?.answers).toMatchObject({ hospital: { value: '四川大学华西医院' } });
});

test('a choice removed that was answered: named, asked again, and recorded nowhere', async () => {
  await customer.say(...toCause, '>illness', '>planned');
  await customer.release({ file: slots, from: /^ {4}- value: planned\n(?: {6}.*\n)+/m, to: '' });
  const turn = await customer.say('12月3日');
  expect(turn.texts.join()).toMatch(/刚更新过：“住院情况”要请您再答一次/);
  expect(asks(turn)).toBe('admission');
  expect((await form())?.answers).not.toHaveProperty('admission');
  await customer.say('>admitted');
  expect((await form())?.answers).toMatchObject({ admission: { value: 'admitted' } });
});

test('a choice added to the pending question: it is put anew with it, and an old number is not misread', async () => {
  await customer.say(...toCause);
  await customer.release({
    file: slots,
    from: '    - value: accident\n',
    to: '    - { value: birth, title: 生产 }\n    - value: accident\n',
  });
  const turn = await customer.say('2');
  expect(turn.questions.at(-1)).toMatchObject({ slot: 'cause', choices: ['birth', 'accident', 'illness'] });
  expect((await form())?.answers).not.toHaveProperty('cause');
  await customer.say('2');
  expect((await form())?.answers).toMatchObject({ cause: { value: 'accident' } });
});

test('the kind changed: an answer that is none any more is asked again, one that still is stays', async () => {
  await customer.say(...toCost, '8万', '李明');
  const asText = {
    file: slots,
    from: /^estimated_cost:\n {2}kind: money/m,
    to: 'estimated_cost:\n  kind: text',
  };
  await customer.release(asText, {
    file: advance,
    from: /^ {2}- \{ code: cost_over_deductible.*\n/m,
    to: '',
  });
  const turn = await customer.say('13812345678');
  expect(turn.texts.join()).toMatch(/“.*费用.*”要请您再答一次/);
  expect(asks(turn)).toBe('estimated_cost');
  expect((await form())?.answers).toMatchObject({
    contact_name: { value: '李明' },
    contact_phone: { value: '13812345678' },
  });
  expect(asks(await customer.say('大概八万块'))).toBe('confirm');
});

test('a slot made optional is not insisted on', async () => {
  await customer.say(...toCost);
  await customer.release({
    file: advance,
    from: '  - { id: estimated_cost }',
    to: '  - { id: estimated_cost, optional: true }',
  });
  const turn = await customer.say('这个不好说呀');
  expect(asks(turn)).toBe('contact_name');
});

test('other words for the same question: the answer counts and nothing is said', async () => {
  await customer.say(...toCause);
  await customer.release({
    file: slots,
    from: '  ask: 这次是因为意外还是疾病？',
    to: '  ask: 请问是意外还是疾病？',
  });
  const turn = await customer.say('>illness');
  expect(turn.texts.join()).not.toContain(told);
  expect(asks(turn)).toBe('admission');
});

test('a rule changed to a no: judged anew with what is known, and nothing is said of the form', async () => {
  await customer.say(...toHospital);
  await customer.release({
    file: 'rules.yaml',
    from: 'fail: [outpatient, observation]',
    to: 'fail: [admitted, outpatient, observation]',
  });
  const turn = await customer.say('华西医院');
  expect(turn.texts.join()).not.toContain(told);
  expect(turn.receipts).toMatchObject([{ outcome: 'ineligible' }]);
});

test('a person asked for in the very turn: registered, and the new question stands', async () => {
  await customer.say(...toCause);
  await customer.release(...causeGone);
  const turn = await customer.say('转人工');
  expect(turn.handoffs).toMatchObject([{ service: 'medical_advance', slots: { relation: 'self' } }]);
  expect(asks(turn)).toBe('admission');
  expect(asks(await customer.say('>admitted'))).toBe('admission_date');
});

test('a picture sent in the very turn: kept, and the new question stands', async () => {
  await customer.say(...toCause);
  await customer.release(...causeGone);
  const turn = await customer.send({
    type: 'message',
    attachments: [{ contentType: 'image/png', contentUrl: '/v3/directline/attachments/fictitious-1' }],
  });
  expect(asks(turn)).toBe('admission');
  expect((await form())?.materials).toHaveLength(1);
});

test('a question in between was on the table: the one under it is put anew', async () => {
  await customer.say(...toCause, '重新开始');
  await customer.release(...causeGone);
  expect(asks(await customer.say('否'))).toBe('admission');
});
