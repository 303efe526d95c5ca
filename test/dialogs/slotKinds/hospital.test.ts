import { derivedFrom, entity, readerOf, shownAs, wrong } from './readings.js';

const read = readerOf('medical_advance', 'hospital');
const listed = (name: string) => ({ ok: true, value: name, basis: 'directory' });
const unlisted = (name: string) => ({ ok: true, value: name, basis: 'declared' });

const union = {
  beijing: '北京协和医院',
  fuzhou: '福建医科大学附属协和医院',
  wuhan: '华中科技大学同济医学院附属协和医院',
};

test.each([
  ['四川大学华西医院', '四川大学华西医院'],
  ['华西医院', '四川大学华西医院'],
  ['华西', '四川大学华西医院'],
  ['北京协和', union.beijing],
  ['武汉协和医院', union.wuhan],
  ['301医院', '中国人民解放军总医院'],
  ['上海瑞金', '上海交通大学医学院附属瑞金医院'],
])('by any of its names: %s', (text, name) => {
  expect(read(text)).toEqual(listed(name));
});

test('inside a sentence, by the entity found there', () => {
  const found = entity('hospital', '华西医院', { name: '四川大学华西医院' });
  expect(read('就在华西医院住着呢', { entities: [found] })).toEqual(listed('四川大学华西医院'));
});

test.each(['某某县人民医院', '阳光诊所', '康健社区卫生服务中心'])(
  'one no list knows is taken as said: %s',
  (text) => {
    expect(read(text)).toEqual(unlisted(text));
  },
);

test.each(['', '。', '医', '院'.repeat(61)])('no name: %j', (text) => {
  expect(read(text)).toEqual(wrong('hospital_none'));
});

describe('several of one name', () => {
  const shown = Object.values(union);

  test('are asked back', () => {
    const reading = read('协和');
    expect(reading.ok).toBe('narrow');
    const titles = reading.ok === 'narrow' ? reading.choices.map(({ title }) => title) : [];
    expect(titles.sort()).toEqual([...shown].sort());
  });

  test.each([
    ['武汉市', union.wuhan],
    ['北京市', union.beijing],
    ['福州市', union.fuzhou],
  ])('are told apart by the known city %s', (name, hospital) => {
    const known = { city: { province: '', city: name, district: null, area: null } };
    expect(read('协和', { known })).toEqual(listed(hospital));
  });

  test('stay several in a city that has none of them', () => {
    const known = { city: { province: '四川省', city: '成都市', district: null, area: null } };
    expect(read('协和', { known }).ok).toBe('narrow');
  });

  test('are told apart by a city in the answer', () => {
    const found = entity('hospital', '协和', { name: '协和' });
    expect(read('武汉的那个协和', { entities: [found] })).toEqual(listed(union.wuhan));
  });

  test.each([
    ['武汉', union.wuhan],
    ['福建', union.fuzhou],
    ['北京协和医院', union.beijing],
    ['北京的', union.beijing],
  ])('are told apart by the answer to the question back: %s', (text, hospital) => {
    expect(read(text, { shown })).toEqual(listed(hospital));
  });

  test('a button', () => {
    expect(read('', { choice: union.fuzhou, shown })).toEqual(listed(union.fuzhou));
  });

  test('none of them: another hospital', () => {
    expect(read('华西医院', { shown })).toEqual(listed('四川大学华西医院'));
  });
});

describe('what it tells', () => {
  test('a listed one: level, ownership and place, by the directory', () => {
    expect(derivedFrom('medical_advance', 'hospital', '四川大学华西医院')).toEqual({
      level: { value: 'level_3', basis: 'directory' },
      public: { value: 'public', basis: 'directory' },
      place: {
        value: { province: '四川省', city: '成都市', district: '武侯区', area: 'urban' },
        basis: 'directory',
      },
    });
  });

  test('a listed one without a level tells the rest', () => {
    const facts = derivedFrom('medical_advance', 'hospital', '上海市质子重离子医院');
    expect(facts).toMatchObject({ public: { value: 'public', basis: 'directory' } });
    expect(facts).not.toHaveProperty('level');
  });

  test.each([
    ['康健社区卫生服务中心', { level: { value: 'level_1', basis: 'declared' } }],
    ['阳光民营医院', { public: { value: 'private', basis: 'declared' } }],
    ['某某人民医院', {}],
    [null, {}],
  ])('an unlisted one: what its words say (%s)', (name, facts) => {
    expect(derivedFrom('medical_advance', 'hospital', name)).toEqual(facts);
  });
});

test('shown as it is', () => {
  expect(shownAs('medical_advance', 'hospital', '四川大学华西医院')).toBe('四川大学华西医院');
});
