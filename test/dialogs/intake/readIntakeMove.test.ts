import type { Form } from '../../../dialogs/form/form.js';
import { type IntakeMove, readIntakeMove } from '../../../dialogs/intake/readIntakeMove.js';
import { openTestHouse, type TestHouse } from '../../support/testHouse.js';
import { filled, westChina } from '../form/forms.js';
import { serviceNamed, slotNamed } from '../shipped.js';
import { heardTurn } from './heardTurn.js';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const started = {
  consent: 'yes',
  relation: 'self',
  policy_no: null,
  cause: 'illness',
  admission: 'admitted',
  admission_date: '2026-11-20',
};

/** What a message means while the medical advance (or another service) asks for a slot. */
function moveAt(slotId: string, text: string, given: { choice?: string; service?: string } = {}): IntakeMove {
  const service = given.service ?? 'medical_advance';
  const answers =
    service === 'medical_advance' ? started : { consent: 'yes', relation: 'self', policy_no: null };
  const { [slotId]: _open, ...known }: Record<string, string | null> = answers;
  const form: Form = { ...filled(service, known), asking: slotId };
  const { kind, choices = null, unknown, ask } = slotNamed(service, slotId);
  const shown = choices?.map(({ value, title }) => ({ value, title })) ?? null;
  const question = { slot: slotId, kind, text: ask, choices: shown, unknown, left: 1 };
  const turn = heardTurn(house, { text, form, question, choice: given.choice });
  return readIntakeMove(turn, form, serviceNamed(service));
}

test.each([
  ['cause', '意外', 'accident'],
  ['admission', '2', 'planned'],
  ['hospital', '华西医院', '四川大学华西医院'],
  ['estimated_cost', '8万', 80_000],
  ['estimated_cost', '不知道', null],
  ['contact_name', '李明', '李明'],
  ['consent', '同意', 'yes'],
  ['confirm', '提交', 'yes'],
])('an answer to %s: 「%s」', (slot, text, value) => {
  expect(moveAt(slot, text)).toMatchObject({ kind: 'answer', slot: { id: slot }, reading: { value } });
});

test('a button answers without being understood', () => {
  expect(moveAt('cause', '', { choice: 'accident' })).toMatchObject({
    kind: 'answer',
    reading: { value: 'accident' },
  });
  expect(moveAt('cause', '取消', { choice: 'accident' })).toMatchObject({ kind: 'answer' });
});

test.each([
  ['取消', 'cancel'],
  ['算了，不办了', 'cancel'],
  ['上一步', 'back'],
  ['重新开始', 'restart'],
  ['为什么要问这个', 'why'],
  ['再说一遍', 'repeat'],
  ['我刚才提交了什么', 'receipt'],
])('steering works at every question: 「%s」', (text, kind) => {
  for (const slot of serviceNamed('medical_advance').slots.map(({ id }) => id)) {
    expect([slot, moveAt(slot, text).kind]).toEqual([slot, kind]);
  }
});

test.each([
  ['consent', '不同意', 'refuse_consent'],
  ['confirm', '有一项不对', 'correct_which'],
  ['estimated_cost', '不对，是上个月20号', 'correct'],
  ['estimated_cost', '住院日期写错了', 'reopen'],
  ['estimated_cost', '前面有一项填错了', 'correct_which'],
  ['estimated_cost', '那要多久？', 'ask'],
  ['estimated_cost', '我要视频问诊', 'other_service'],
  ['estimated_cost', '谢谢', 'small_talk'],
  ['estimated_cost', '红烧肉', 'wrong'],
  ['hospital', '协和', 'narrow'],
  ['city', '朝阳区', 'narrow'],
])('at %s 「%s」 is: %s', (slot, text, kind) => {
  expect(moveAt(slot, text).kind).toBe(kind);
});

test('no answer to the question, but to others: it is taken, and the question stands', () => {
  expect(moveAt('estimated_cost', '在华西医院').kind).toBe('mention');
  expect(moveAt('estimated_cost', '我叫李明，电话13812345678').kind).toBe('mention');
});

test('a refused answer is not taken as if it had merely been mentioned', () => {
  const twoNumbers = moveAt('contact_phone', '13812345678或者13912345678');
  expect(twoNumbers).toMatchObject({ kind: 'wrong', reason: 'phone_ambiguous' });
  expect(moveAt('surgery_date', '明天', { service: 'home_nursing' })).toMatchObject({
    kind: 'wrong',
    reason: 'date_ahead',
  });
});

test('words of one’s own are no sentence about others', () => {
  const text = '我电话13812345678，叫李明，保单号SAMPLE0001LONG';
  for (const [service, slot] of [
    ['oncology_drug', 'diagnosis'],
    ['home_nursing', 'address'],
  ] as const) {
    expect([slot, moveAt(slot, text, { service }).kind]).toEqual([slot, 'mention']);
  }
});

test('an answer that also says something else is an answer', () => {
  expect(moveAt('estimated_cost', '8万，我叫李明')).toMatchObject({
    kind: 'answer',
    reading: { value: 80_000 },
  });
  expect(moveAt('admission_date', '上周五住进华西的')).toMatchObject({ reading: { value: '2026-11-13' } });
});

test('a known hospital may still be corrected by name at any later question', () => {
  const form: Form = {
    ...filled('medical_advance', { ...started, hospital: westChina }),
    asking: 'estimated_cost',
  };
  const turn = heardTurn(house, { text: '医院说错了，是北京协和', form });
  expect(readIntakeMove(turn, form, serviceNamed('medical_advance'))).toMatchObject({
    kind: 'correct',
    slot: { id: 'hospital' },
    reading: { value: '北京协和医院' },
  });
});
