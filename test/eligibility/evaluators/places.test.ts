import type { SlotValue } from '../../../eligibility/types.js';
import { expectRow, judgeOne, type Row, type Situation } from '../fixtures.js';

const place = (
  province: string,
  city: string | null,
  district: string | null = null,
  area: string | null = null,
) => ({
  province,
  city,
  district,
  area,
});
const xihu = place('浙江省', '杭州市', '西湖区', 'urban');
const chunan = place('浙江省', '杭州市', '淳安县', 'county');
const hangzhou = place('浙江省', '杭州市');
const ambiguous = { ambiguous: ['吉林省', place('吉林省', '吉林市')] };
const abroad = { country: '美国' };
const hongKong = place('香港特别行政区', '香港特别行政区');

const lists: Situation['directories'] = {
  coverage: (service) =>
    service === 'home_nursing'
      ? { has: (province, city) => `${province}${city}` === '浙江省杭州市' }
      : undefined,
};
const at = (city: SlotValue, rest: Situation = {}): Situation => ({ ...rest, answers: { city } });

describe('city_coverage', () => {
  const listed = { service: 'home_nursing', directories: lists };
  const rows: Row[] = [
    ['on the list', at(xihu, listed), { verdict: 'pass', basis: 'directory', says: ['浙江省杭州市在'] }],
    ['on the list, district open', at(hangzhou, listed), { verdict: 'pass' }],
    [
      'not on the list',
      at(place('浙江省', '宁波市'), listed),
      { verdict: 'fail', basis: 'directory', says: ['浙江省宁波市不在'] },
    ],
    ['abroad', at(abroad, listed), { verdict: 'fail', says: ['美国'] }],
    ['Hong Kong', at(hongKong, listed), { verdict: 'fail' }],
    ['only the province', at(place('浙江省', null), listed), { verdict: 'unknown' }],
    ['ambiguous', at(ambiguous, listed), { verdict: 'unknown' }],
    ['不知道', at(null, listed), { verdict: 'unknown' }],
    ['not asked', listed, { verdict: 'unknown', missing: ['city'] }],
    ['no list', at(xihu), { verdict: 'unknown', basis: 'declared', says: ['需要专员核实'] }],
    ['no list: asking cannot help', {}, { verdict: 'unknown', missing: [] }],
    ['no list, abroad', at(abroad), { verdict: 'unknown' }],
    ["another service's list", at(xihu, { directories: lists }), { verdict: 'unknown' }],
  ];
  test.each(rows)('%s', (_name, situation, expected) => {
    expectRow(judgeOne('city_coverage', situation), expected);
  });

  test('the hospital is asked for before its city', () => {
    const found = judgeOne('city_coverage', { ...listed }, { source: 'hospital' });
    expect(found.missing).toEqual(['hospital', 'city']);
  });
});

describe('urban_area', () => {
  const rows: Row[] = [
    ['urban', at(xihu), { verdict: 'pass', basis: 'declared', says: ['浙江省杭州市西湖区'] }],
    ['county', at(chunan), { verdict: 'fail', basis: 'declared', says: ['浙江省杭州市淳安县'] }],
    ["the directory's word", { ...at(chunan), listed: ['city'] }, { verdict: 'fail', basis: 'directory' }],
    [
      'a municipality named once',
      at(place('北京市', '北京市', '海淀区', 'urban')),
      { verdict: 'pass', says: ['北京市海淀区'] },
    ],
    ['district open', at(hangzhou), { verdict: 'unknown', says: ['浙江省杭州市是否'] }],
    ['abroad', at(abroad), { verdict: 'unknown' }],
    ['ambiguous', at(ambiguous), { verdict: 'unknown' }],
    ['不知道', at(null), { verdict: 'unknown' }],
    ['not asked', {}, { verdict: 'unknown', missing: ['city'] }],
    ['a bare word', at('杭州'), { verdict: 'unknown' }],
  ];
  test.each(rows)('%s', (_name, situation, expected) => {
    expectRow(judgeOne('urban_area', situation), expected);
  });
});

describe('region', () => {
  const rows: Row[] = [
    ['mainland', at(xihu), { verdict: 'pass', basis: 'declared', says: ['浙江省'] }],
    ['autonomous region', at(place('内蒙古自治区', '包头市')), { verdict: 'pass' }],
    ['only the province', at(place('浙江省', null)), { verdict: 'pass' }],
    ['香港', at(hongKong), { verdict: 'fail', says: ['香港特别行政区'] }],
    ['澳门', at(place('澳门特别行政区', '澳门特别行政区')), { verdict: 'fail' }],
    ['台湾', at(place('台湾省', '台北市')), { verdict: 'fail' }],
    ['abroad', at(abroad), { verdict: 'fail', says: ['美国'] }],
    ['ambiguous', at(ambiguous), { verdict: 'unknown' }],
    ['不知道', at(null), { verdict: 'unknown' }],
    ['not asked', {}, { verdict: 'unknown', missing: ['city'] }],
  ];
  test.each(rows)('%s', (_name, situation, expected) => {
    expectRow(judgeOne('region', situation), expected);
  });
});
