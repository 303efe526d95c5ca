import { entitiesOf, said } from './extract.js';

const listed: [text: string, name: string][] = [
  ['在华西医院住院', '四川大学华西医院'],
  ['想去华西看病', '四川大学华西医院'],
  ['四川大学华西医院', '四川大学华西医院'],
  ['成都市华西医院', '四川大学华西医院'],
  ['转到北京301了', '中国人民解放军总医院'],
  ['在瑞金医院确诊', '上海交通大学医学院附属瑞金医院'],
  ['杭州市一医院心内科', '杭州市第一人民医院'],
  ['昆山一院', '昆山市第一人民医院'],
  ['武汉协和做手术', '华中科技大学同济医学院附属协和医院'],
  ['約協和，人在武漢', '华中科技大学同济医学院附属协和医院'],
  ['人在厦门，在中山医院住院', '厦门大学附属中山医院'],
  ['湖北协和医院', '华中科技大学同济医学院附属协和医院'],
  ['人在杭州，住在市一院', '杭州市第一人民医院'],
  ['我在南京，省人民医院确诊的', '江苏省人民医院'],
  ['在廣州中山一院住院', '中山大学附属第一医院'],
];

test.each(listed)('%s', (text, name) => {
  expect(entitiesOf(text, 'hospital').map(({ value }) => value)).toEqual([
    expect.objectContaining({ listed: true, name }),
  ]);
});

test('a listed hospital brings its place, level and ownership', () => {
  expect(entitiesOf('在昆山市第一人民医院', 'hospital').map(({ value }) => value)).toEqual([
    {
      listed: true,
      name: '昆山市第一人民医院',
      province: '江苏省',
      city: '苏州市',
      district: '昆山市',
      area: 'county',
      level: 'level_3',
      public: true,
    },
  ]);
});

test('a name of several hospitals is left open with its candidates', () => {
  const [found] = entitiesOf('想约中山医院普外科', 'hospital');
  expect(found?.value).toEqual({
    listed: false,
    name: '中山医院',
    candidates: expect.arrayContaining([
      { name: '复旦大学附属中山医院', city: '上海市' },
      { name: '厦门大学附属中山医院', city: '厦门市' },
      { name: '中山大学附属第一医院', city: '广州市' },
    ]),
  });
});

const others: [text: string, found: string[]][] = [
  ['昆山康复医院', ['昆山康复医院']],
  ['住在苏州仁爱骨科医院', ['苏州仁爱骨科医院']],
  ['镇上那个卫生院', ['卫生院']],
  ['在城关镇卫生院住院', ['城关镇卫生院']],
  ['我在县人民医院住院', ['县人民医院']],
  ['去社区医院拿药', ['社区医院']],
  ['我要去博鳌超级医院用药', ['博鳌超级医院']],
  // A longer name around a known one is another hospital.
  ['上海瑞金康复医院', ['上海瑞金康复医院']],
  ['青岛华西医院', ['青岛华西医院']],
];

test.each(others)('unlisted: %s', (text, found) => {
  expect(entitiesOf(text, 'hospital')).toEqual(
    found.map((name) => expect.objectContaining({ text: name, value: { listed: false, name } })),
  );
});

const none = [
  '医院催着补交六万',
  '这家医院说不行',
  '想去好点的大医院',
  '去趟医院来回吐',
  '三甲医院才行吗',
  '你们医院有这个药吗',
  '跑了四家医院',
  '把医院的钱先交上',
  '先别去华西',
  '不在协和住院',
  '附近没诊所',
  // Short names that are other words as well, without a word about hospitals.
  '中山公园',
  '家在鼓楼',
  '去华山玩',
  '欠了301块',
];

test.each(none)('no hospital in «%s»', (text) => {
  expect(said(text, 'hospital')).toEqual([]);
});

test('a joined short name is as sure as the other', () => {
  const names = entitiesOf('人在上海，请安排中山或者瑞金的专家', 'hospital').map(({ text }) => text);
  expect(names).toEqual(['中山', '瑞金']);
});
