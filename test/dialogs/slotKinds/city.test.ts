import { city } from '../../../dialogs/slotKinds/city.js';
import type { SlotValue } from '../../../eligibility/types.js';
import { readerOf, shownAs, taken, wrong } from './readings.js';

const read = readerOf('medical_advance', 'city');

function place(
  province: string,
  name: string | null,
  district: string | null,
  area: string | null,
): SlotValue {
  return { province, city: name, district, area };
}

const chengdu = place('四川省', '成都市', null, null);
const wuhou = place('四川省', '成都市', '武侯区', 'urban');
const beijing = place('北京市', '北京市', null, null);

test.each([
  ['成都', chengdu],
  ['成都武侯区', wuhou],
  ['四川省成都市武侯区', wuhou],
  ['在成都', chengdu],
  ['上海', place('上海市', '上海市', null, null)],
  ['昆山', place('江苏省', '苏州市', '昆山市', 'county')],
  ['成都市郫都区红光镇', place('四川省', '成都市', '郫都区', 'county')],
  ['东莞', place('广东省', '东莞市', null, 'urban')],
  ['广东', place('广东省', null, null, null)],
  ['香港', place('香港特别行政区', null, null, null)],
  ['美国', { country: '美国' }],
])('「%s」', (text, value) => {
  expect(read(text)).toEqual(taken(value));
});

test.each(['火星', '', '医院里', '不知道在哪', '13812345678'])('no place: %j', (text) => {
  expect(read(text)).toEqual(wrong('city_none'));
});

test.each([
  ['吉林', ['吉林省', '吉林省吉林市']],
  ['朝阳', ['北京市朝阳区', '辽宁省朝阳市', '吉林省长春市朝阳区']],
])('「%s」 is asked back with what it may mean', (text, titles) => {
  const choices = titles.map((title) => ({ value: title, title }));
  expect(read(text)).toEqual({ ok: 'narrow', choices });
});

/** What each choice of an ambiguous place stands for once it is picked. */
function picked(text: string): SlotValue[] {
  const reading = read(text);
  if (reading.ok !== 'narrow') throw new RangeError(`${text} is not ambiguous`);
  const shown = reading.choices.map(({ value }) => value);
  return reading.choices.map(({ value }) => {
    const answer = read('', { choice: value, shown });
    return answer.ok === true ? answer.value : null;
  });
}

test('a picked choice keeps the district that was named', () => {
  expect(picked('朝阳区')).toEqual([
    place('北京市', '北京市', '朝阳区', 'urban'),
    place('吉林省', '长春市', '朝阳区', 'urban'),
  ]);
  expect(picked('鼓楼区')).toEqual(
    ['南京市', '徐州市', '福州市', '开封市'].map((name) =>
      expect.objectContaining({ city: name, district: '鼓楼区', area: 'urban' }),
    ),
  );
});

test('a picked choice settles a name of several ranks', () => {
  expect(picked('吉林')).toEqual([place('吉林省', null, null, null), place('吉林省', '吉林市', null, null)]);
});

describe("the customer's word against the hospital's place", () => {
  test.each([
    ['the same city, less exactly', chengdu, wuhou, wuhou],
    ['the same district', wuhou, wuhou, wuhou],
    ['the same city, where the directory knows no district', wuhou, chengdu, wuhou],
    ['nothing said', null, wuhou, wuhou],
    ['only the province said', place('四川省', null, null, null), wuhou, wuhou],
  ])('%s: no contradiction', (_name, said, derived, value) => {
    expect(city.reconcile?.(said, derived)).toEqual({ value, contradiction: false });
  });

  test.each([
    ['another city', beijing],
    ['another province', place('北京市', null, null, null)],
    ['abroad', { country: '美国' }],
  ])("%s contradicts, and the hospital's place wins", (_name, said) => {
    expect(city.reconcile?.(said, wuhou)).toEqual({ value: wuhou, contradiction: true });
  });

  test('another district of the same city gives way', () => {
    const jinjiang = place('四川省', '成都市', '锦江区', 'urban');
    expect(city.reconcile?.(jinjiang, wuhou)).toMatchObject({ value: wuhou });
  });
});

test.each([
  [wuhou, '四川省成都市武侯区'],
  [beijing, '北京市'],
  [{ country: '美国' }, '美国'],
])('%j is shown as %s', (value, shown) => {
  expect(shownAs('medical_advance', 'city', value as Exclude<SlotValue, null>)).toBe(shown);
});
