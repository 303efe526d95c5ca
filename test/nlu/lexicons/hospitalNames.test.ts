import { hospitalNames, shortPlace } from '../../../nlu/lexicons/hospitalNames.js';
import type { Hospital } from '../../../nlu/lexicons/readHospitals.js';

function named(name: string, place: Partial<Hospital> = {}): string[] {
  const hospital = {
    name,
    province: '江苏省',
    city: '苏州市',
    district: null,
    area: null,
    level: null,
    public: true,
    short: [],
  };
  return hospitalNames({ ...hospital, ...place });
}

const rows: [name: string, place: Partial<Hospital>, names: string[]][] = [
  ['苏州市第九人民医院', {}, ['苏州第九人民医院', '苏州市九院', '苏州九院', '苏州市第九医院', '苏州九医院']],
  ['江苏省人民医院', {}, ['江苏人民医院']],
  ['昆山市第一人民医院', { district: '昆山市' }, ['昆山第一人民医院', '昆山一院']],
  ['苏州市中医医院', {}, ['苏州市中医院', '苏州中医院']],
  ['树兰（杭州）医院', {}, ['树兰医院', '树兰杭州医院']],
  ['广西壮族自治区人民医院', { province: '广西壮族自治区' }, ['广西人民医院']],
];

test.each(rows)('%s', (name, place, names) => {
  expect(named(name, place)).toEqual(expect.arrayContaining([name, ...names]));
});

test('doubtful short names are no names of their own, and 北京医院 has no shorter form', () => {
  const short = [
    { name: '协和', doubt: 1 as const },
    { name: '协和医院', doubt: 0 as const },
  ];
  expect(named('北京协和医院', { short })).toEqual(['北京协和医院', '协和医院']);
  expect(named('北京医院', { province: '北京市', city: '北京市' })).toEqual(['北京医院']);
});

test('places lose the word for what they are', () => {
  expect(
    ['苏州市', '江苏省', '内蒙古自治区', '喀什地区', '昌吉回族自治州', '鼓楼区'].map(shortPlace),
  ).toEqual(['苏州', '江苏', '内蒙古', '喀什', '昌吉回族自治州', '鼓楼区']);
});
