import { newForm } from '../../../dialogs/form/form.js';
import { readAnswer } from '../../../dialogs/form/readAnswer.js';
import type { SlotReading } from '../../../dialogs/slotKinds/slotKind.js';
import { readWorld, serviceNamed, slotNamed } from '../shipped.js';
import { readerOf, shownAs, taken, wrong } from './readings.js';

const read = readerOf('medical_advance', 'contact_phone');

test.each([
  '13812345678',
  '138 1234 5678',
  '138-1234-5678',
  '+86 13812345678',
  '１３８１２３４５６７８',
  '我的电话是13812345678',
  '幺三八一二三四五六七八',
  '不是13912345678，是13812345678',
])('「%s」', (text) => {
  expect(read(text)).toEqual(taken('13812345678'));
});

test.each([
  ['138123456789012', 'phone_length'],
  ['1381234567', 'phone_length'],
  ['12812345678', 'phone_prefix'],
  ['我的电话', 'phone_none'],
  ['', 'phone_none'],
  ['13812345678或者13912345678', 'phone_ambiguous'],
])('「%s」 is refused: %s', (text, reason) => {
  expect(read(text)).toEqual(wrong(reason));
});

test('only the ends are shown', () => {
  expect(shownAs('medical_advance', 'contact_phone', '13812345678')).toBe('138****5678');
});

describe("the verified policy's own number is offered", () => {
  const service = serviceNamed('medical_advance');
  const slot = slotNamed('medical_advance', 'contact_phone');
  const offer = { value: 'policy_phone', title: '用保单预留的 199****0001' };
  const form = { ...newForm(service, 0), narrowed: [offer] };
  const answer = (text: string, choice?: unknown): SlotReading =>
    readAnswer(
      form,
      slot,
      { text, choice, entities: [] },
      {
        ...readWorld,
        offered: { policy_phone: '19900000001' },
      },
    );

  test.each(['好', '可以', '是的', '用这个', '就这个', '1', '第一个', '预留的', '用保单预留的'])(
    '「%s」 takes it',
    (text) => {
      expect(answer(text)).toEqual(taken('19900000001'));
    },
  );

  test('so does its button', () => {
    expect(answer('', 'policy_phone')).toEqual(taken('19900000001'));
  });

  test.each([
    ['13812345678', taken('13812345678')],
    ['不用，打13812345678', taken('13812345678')],
    ['不用这个', wrong('phone_none')],
    ['不', wrong('phone_none')],
    ['红烧肉', wrong('phone_none')],
  ])('「%s」 does not', (text, reading) => {
    expect(answer(text)).toEqual(reading);
  });

  test('to nobody who was not offered it', () => {
    const bare = { ...form, narrowed: null };
    const world = { ...readWorld, offered: { policy_phone: '19900000001' } };
    for (const said of [{ text: '好' }, { text: '', choice: 'policy_phone' }]) {
      const reading = readAnswer(bare, slot, { choice: undefined, entities: [], ...said }, world);
      expect(reading).toEqual(wrong('phone_none'));
    }
  });
});
