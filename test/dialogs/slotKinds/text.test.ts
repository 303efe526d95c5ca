import { derivedFrom, entity, readerOf, shownAs, taken, wrong } from './readings.js';

const read = readerOf('oncology_drug', 'diagnosis');

test.each([
  ['肺癌', '肺癌'],
  [' 肺癌 ', '肺癌'],
  ['是肺癌', '肺癌'],
  ['得的是肺腺癌', '肺腺癌'],
  ['确诊的是胃癌', '胃癌'],
  ['诊断是：肝癌', '肝癌'],
  ['我的诊断是肺癌', '肺癌'],
  ['就是淋巴瘤', '淋巴瘤'],
])('what leads in to it is left out: 「%s」 is %s', (text, value) => {
  expect(read(text)).toEqual(taken(value));
});

test.each(['是不是得了甲流', '是否要做手术', '叫不醒怎么办', '大概三天没睡好'])(
  'the question itself stays whole: %s',
  (text) => {
    const topic = readerOf('text_consult', 'topic')(text);
    expect(topic.ok === true && String(topic.value)).toMatch(/甲流|手术|不醒|三天/);
    expect(topic).not.toEqual(taken(text.slice(1)));
  },
);

test.each(['', '   ', '。', '？？', '…'])('nothing said: %j', (text) => {
  expect(read(text)).toEqual(wrong('text_empty'));
});

test('as long as allowed, and one letter more', () => {
  expect(read('癌'.repeat(200))).toEqual(taken('癌'.repeat(200)));
  expect(read('癌'.repeat(201))).toEqual(wrong('text_long', { max: '200' }));
  expect(readerOf('oncology_drug', 'drug_name')('药'.repeat(101))).toEqual(
    wrong('text_long', { max: '100' }),
  );
});

test("picked out of a sentence: the lexicon's own name", () => {
  const found = entity('diagnosis', '肺ca', '肺癌');
  expect(read('肺ca', { mentioned: true, entities: [found] })).toEqual(taken('肺癌'));
});

test('a whole answer that the lexicons know is recorded under their name too', () => {
  expect(read('肺ca', { entities: [entity('diagnosis', '肺ca', '肺癌')] })).toEqual(taken('肺癌'));
  expect(read('左肺腺癌术后', { entities: [entity('diagnosis', '肺腺癌', '肺癌')] })).toEqual(
    taken('左肺腺癌术后'),
  );
});

describe('with buttons', () => {
  const appliance = readerOf('home_assist', 'appliance');

  test.each([
    ['空调', '空调'],
    ['1', '空调'],
    ['第二个', '冰箱'],
    ['前面那个', '空调'],
    ['最后一个', '油烟机'],
    ['微波炉', '微波炉'],
    ['空调不制冷', '空调不制冷'],
    ['洗衣机漏水，转不起来', '洗衣机漏水，转不起来'],
  ])('「%s」 is %s', (text, value) => {
    expect(appliance(text)).toEqual(taken(value));
  });

  test('pressed', () => {
    expect(appliance('', { choice: '冰箱' })).toEqual(taken('冰箱'));
  });
});

describe('what the words imply', () => {
  test.each([
    [
      '肺癌',
      { malignancy: { value: 'yes', basis: 'declared' }, cause: { value: 'illness', basis: 'declared' } },
    ],
    ['胆囊炎', { cause: { value: 'illness', basis: 'declared' } }],
    ['疑似肺癌', {}],
    ['红烧肉', {}],
  ])('%s', (value, facts) => {
    expect(derivedFrom('oncology_drug', 'diagnosis', value)).toEqual(facts);
  });

  test('不知道 implies nothing', () => {
    expect(derivedFrom('oncology_drug', 'diagnosis', null)).toEqual({});
  });
});

test('shown as it is', () => {
  expect(shownAs('oncology_drug', 'diagnosis', '左肺腺癌')).toBe('左肺腺癌');
});
