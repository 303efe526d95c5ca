import { entity, readerOf, shownAs, taken, wrong } from './readings.js';

const rows: [service: string, slot: string, said: [string, string][]][] = [
  [
    'home_nursing',
    'surgery',
    [
      ['做了', 'yes'],
      ['做完了', 'yes'],
      ['已经做完了', 'yes'],
      ['有', 'yes'],
      ['是的', 'yes'],
      ['没有', 'no'],
      ['还没做', 'no'],
      ['没做', 'no'],
      ['没有做手术', 'no'],
      ['不是', 'no'],
      ['不清楚', 'unsure'],
      ['不确定', 'unsure'],
      ['排到下周三了', 'no'],
      ['在手术室里', 'no'],
      ['3', 'unsure'],
      ['第一个', 'yes'],
    ],
  ],
  [
    'cancer_screening',
    'symptoms',
    [
      ['有', 'yes'],
      ['有点不舒服', 'yes'],
      ['便血', 'yes'],
      ['没有', 'no'],
      ['没有症状', 'no'],
      ['没有不舒服', 'no'],
      ['都没有', 'no'],
      ['挺好的', 'no'],
      ['身体健康', 'no'],
      ['说不准', 'unsure'],
      ['有点咳嗽', 'yes'],
      ['不咳嗽也不疼', 'no'],
      ['偶尔咳嗽，应该不算吧', 'unsure'],
      ['挺好的，就是偶尔咳嗽', 'unsure'],
      ['没有，就是有点累', 'unsure'],
      ['最近老是胃胀，不过没什么大碍', 'unsure'],
    ],
  ],
  [
    'oncology_drug',
    'hospital_stock',
    [
      ['能', 'yes'],
      ['有', 'yes'],
      ['买得到', 'yes'],
      ['不能', 'no'],
      ['买不到', 'no'],
      ['没有', 'no'],
      ['缺货', 'no'],
      ['医院没有，让去外面买', 'no'],
    ],
  ],
  [
    'oncology_drug',
    'prescribed',
    [
      ['开了', 'yes'],
      ['医生开了', 'yes'],
      ['没开', 'no'],
      ['医生还没开', 'no'],
      ['还没', 'no'],
    ],
  ],
  [
    'home_assist',
    'own_property',
    [
      ['是', 'yes'],
      ['在我名下', 'yes'],
      ['不是', 'no'],
      ['不在', 'no'],
      ['租的', 'no'],
      ['是租的', 'no'],
      ['是单位宿舍', 'no'],
      ['不是我的', 'no'],
    ],
  ],
];

describe.each(rows)('%s.%s', (service, slot, said) => {
  test.each(said)('「%s」 is %s', (text, value) => {
    expect(readerOf(service, slot)(text)).toEqual(taken(value));
  });
});

// Each of these would let in, or refuse, somebody who said the opposite.
test.each([
  ['home_assist', 'own_property', '是我妈的', 'yes'],
  ['home_assist', 'own_property', '我老婆名下', 'yes'],
  ['cancer_screening', 'symptoms', '健康', 'yes'],
  ['cancer_screening', 'symptoms', '很健康', 'yes'],
  ['home_nursing', 'surgery', '准备下周做', 'yes'],
  ['oncology_drug', 'hospital_stock', '医院说要去外面买', 'yes'],
])('%s.%s: 「%s」 is not %s', (service, slot, text, never) => {
  expect(readerOf(service, slot)(text)).not.toEqual(taken(never));
});

test.each(['', '红烧肉', '有没有都行', '？'])('「%s」 is none of them', (text) => {
  expect(readerOf('home_nursing', 'surgery')(text)).toEqual(wrong('yes_no'));
});

test('buttons', () => {
  const read = readerOf('home_nursing', 'surgery');
  expect(read('', { choice: 'unsure' })).toEqual(taken('unsure'));
  expect(read('已做手术', { choice: 'yes' })).toEqual(taken('yes'));
});

test('spotted in a sentence, where a bare yes says nothing', () => {
  const read = readerOf('home_nursing', 'surgery');
  const done = entity('choice', '刚做完手术', 'yes', 'surgery');
  expect(read('刚做完手术', { mentioned: true, entities: [done] })).toEqual(taken('yes'));
  expect(read('好的', { mentioned: true })).toEqual(wrong('yes_no'));
});

test('shown by its title', () => {
  expect(shownAs('home_nursing', 'surgery', 'yes')).toBe('已做手术');
  expect(shownAs('cancer_screening', 'symptoms', 'unsure')).toBe('不确定');
});
