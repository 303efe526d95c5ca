import { readerOf, shownAs, taken, wrong } from './readings.js';

const read = readerOf('hospital_caregiver', 'care_days');
const bounds = { min: '1', max: '365' };

test.each([
  ['10天', 10],
  ['10', 10],
  ['三十天', 30],
  ['两周', 14],
  ['半个月', 15],
  ['一个月', 30],
  ['1', 1],
  ['365天', 365],
])('「%s」 is %s', (text, value) => {
  expect(read(text)).toEqual(taken(value));
});

test.each(['0', '366', '400天', '两年'])('「%s」 is out of bounds', (text) => {
  expect(read(text)).toEqual(wrong('integer_bounds', bounds));
});

test.each(['十来天', '两三天', '一周多', '-5天', '负五天', '红烧肉', ''])(
  '「%s」 is no number of days',
  (text) => {
    expect(read(text)).toEqual(wrong('integer_none'));
  },
);

test.each(['到出院为止', '一直到好了', '看恢复情况'])('an open end is 不知道: %s', (text) => {
  expect(read(text)).toEqual(taken(null));
});

test('a plain number knows no weeks', () => {
  const params = { min: 0, max: 5, unit: 'plain' };
  expect(read('3', { params })).toEqual(taken(3));
  expect(read('0', { params })).toEqual(taken(0));
  expect(read('6', { params })).toEqual(wrong('integer_bounds', { min: '0', max: '5' }));
});

test('shown with its unit', () => {
  expect(shownAs('hospital_caregiver', 'care_days', 14)).toBe('14天');
});
