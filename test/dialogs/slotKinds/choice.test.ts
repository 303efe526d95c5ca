import { entity, readerOf, shownAs, taken, wrong } from './readings.js';

describe('who the service is for', () => {
  const read = readerOf('medical_advance', 'relation');

  test.each([
    ['本人', 'self'],
    ['我自己。', 'self'],
    [' 给我妈妈 ', 'parent'],
    ['我老公', 'spouse'],
    ['是我岳父', 'other'],
    ['我儿子吧', 'child'],
    ['不是我自己，是我妈', 'parent'],
  ])('its own words: %s', (text, value) => {
    expect(read(text)).toEqual(taken(value));
  });

  test.each([
    ['1', 'self'],
    ['２', 'spouse'],
    ['③', 'child'],
    ['第一个', 'self'],
    ['第4个吧', 'parent'],
    ['选5', 'other'],
    ['第二项', 'spouse'],
    ['B', 'spouse'],
    ['前面那个', 'self'],
    ['上面那个', 'self'],
    ['最后一个', 'other'],
    ['后面那个', 'other'],
  ])('its place among the buttons: %s', (text, value) => {
    expect(read(text)).toEqual(taken(value));
  });

  test.each(['6', '0', '第九个', '', '。。。', '红烧肉', '都不是', '本人和配偶'])(
    'none of them: %j',
    (text) => {
      expect(read(text)).toEqual(wrong('choice'));
    },
  );

  test('a button counts whatever stands beside it', () => {
    expect(read('配偶', { choice: 'spouse' })).toEqual(taken('spouse'));
    expect(read('', { choice: 'parent' })).toEqual(taken('parent'));
    expect(read('本人', { choice: 'parent' })).toEqual(taken('parent'));
  });

  test('a button that is not there says no more than its title', () => {
    expect(read('本人', { choice: 'policy_phone' })).toEqual(taken('self'));
    expect(read('', { choice: 'policy_phone' })).toEqual(wrong('choice'));
  });

  test('picked out of a sentence: one spotted value counts, two are asked back', () => {
    const mother = entity('relation', '我妈', 'parent');
    expect(read('我妈', { mentioned: true, entities: [mother] })).toEqual(taken('parent'));
    const father = entity('relation', '我爸', 'parent');
    expect(read('我妈', { mentioned: true, entities: [mother, father] })).toEqual(taken('parent'));
    const wife = entity('relation', '老婆', 'spouse');
    expect(read('我妈', { mentioned: true, entities: [mother, wife] })).toEqual({
      ok: 'narrow',
      choices: [
        { value: 'spouse', title: '配偶' },
        { value: 'parent', title: '父母' },
      ],
    });
  });

  test('picked out of a sentence: words that were not spotted say nothing', () => {
    expect(read('本人', { mentioned: true })).toEqual(wrong('choice'));
  });
});

test.each([
  ['cause', '意外', 'accident'],
  ['cause', '是车祸', 'accident'],
  ['cause', '不是意外，是疾病', 'illness'],
  ['cause', '骑车摔断了腿', 'accident'],
  ['cause', '前者', 'accident'],
  ['cause', '后者', 'illness'],
  ['admission', '已住院', 'admitted'],
  ['admission', '我妈住院了', 'admitted'],
  ['admission', '还没住院', 'planned'],
  ['admission', '下周住院', 'planned'],
  ['admission', '不住院', 'outpatient'],
  ['admission', '在急诊留观', 'observation'],
  ['hospital_level', '三甲', 'level_3'],
  ['hospital_level', '二级甲等', 'level_2'],
  ['hospital_level', '三级', 'level_3'],
  ['hospital_level', '社区医院', 'level_1'],
  ['hospital_level', '没有评级', 'ungraded'],
  ['hospital_level', '不确定', 'unsure'],
  ['hospital_public', '公立的吧', 'public'],
  ['hospital_public', '不是公立', 'private'],
  ['hospital_public', '私立', 'private'],
])('%s: 「%s」 is %s', (slot, text, value) => {
  expect(readerOf('medical_advance', slot)(text)).toEqual(taken(value));
});

// 「请问它是几级医院？」: a bare figure is the level, not the place of a button; a misreading here refuses somebody.
test.each([
  ['3', 'level_3'],
  ['三', 'level_3'],
  ['二', 'level_2'],
  ['1', 'level_1'],
])('a hospital of level 「%s」 is %s', (text, value) => {
  expect(readerOf('medical_advance', 'hospital_level')(text)).toEqual(taken(value));
});

test.each([
  ['medical_advance', 'hospital_level', '一般吧'],
  ['medical_advance', 'hospital_level', '第三人民医院'],
  ['medical_advance', 'hospital_level', '市一医院'],
  ['medical_advance', 'cause', '意外还是疾病'],
  ['medical_advance', 'cause', '不是意外'],
  ['medical_advance', 'hospital_level', '不是三甲'],
  ['oncology_drug', 'malignancy', '不是良性'],
  ['oncology_drug', 'malignancy', '是'],
  ['oncology_drug', 'oncology_item', '检测和用药'],
  ['oncology_drug', 'oncology_item', '都要'],
])('%s.%s: 「%s」 has to be asked again', (service, slot, text) => {
  expect(readerOf(service, slot)(text)).toEqual(wrong('choice'));
});

test.each([
  ['oncology_drug', 'malignancy', '确诊了', 'yes'],
  ['oncology_drug', 'malignancy', '不是恶性', 'no'],
  ['oncology_drug', 'malignancy', '病理还没出', 'not_yet'],
  ['oncology_drug', 'malignancy', '疑似', 'not_yet'],
  ['oncology_drug', 'oncology_item', '基因检测', 'drug_testing'],
  ['oncology_drug', 'oncology_item', '想买靶向药', 'medication'],
  ['hospital_caregiver', 'ward', '普通病房', 'ordinary'],
  ['hospital_caregiver', 'ward', 'VIP', 'vip'],
  ['hospital_caregiver', 'ward', '不是特需，是普通部', 'ordinary'],
  ['home_nursing', 'nursing_item', '伤口换药', 'dressing'],
  ['home_assist', 'assist_item', '门打不开', 'unlock'],
  ['home_assist', 'assist_item', '马桶堵了', 'toilet_unclog'],
  ['cancer_screening', 'screening_item', '在家自测', 'stool_self_test'],
])('%s.%s: 「%s」 is %s', (service, slot, text, value) => {
  expect(readerOf(service, slot)(text)).toEqual(taken(value));
});

test('choices shown in place of its own are the ones that count', () => {
  const read = readerOf('medical_advance', 'cause');
  expect(read('第二个', { shown: ['甲', '乙', '丙'] })).toEqual(taken('乙'));
  expect(read('意外', { shown: ['甲', '乙'] })).toEqual(wrong('choice'));
});

test('shown by its title', () => {
  expect(shownAs('medical_advance', 'cause', 'accident')).toBe('意外');
  expect(shownAs('medical_advance', 'relation', 'self')).toBe('本人');
});
