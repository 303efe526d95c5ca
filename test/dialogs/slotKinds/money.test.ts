import { readerOf, shownAs, taken, wrong } from './readings.js';

const read = readerOf('medical_advance', 'estimated_cost');

test.each([
  ['8万', 80_000],
  ['80000', 80_000],
  ['八万五', 85_000],
  ['3万5', 35_000],
  ['12,000元', 12_000],
  ['0', 0],
  ['3到5万', { min: 30_000, max: 50_000 }],
  ['两三万', { min: 20_000, max: 30_000 }],
  ['五万左右', { about: 50_000 }],
  ['十来万', { about: 100_000 }],
  ['大概6万', { about: 60_000 }],
  ['不是8万，是6万', 60_000],
])('「%s」', (text, value) => {
  expect(read(text)).toEqual(taken(value));
});

test.each([
  ['几万', 'money_unclear'],
  ['5', 'money_unclear'],
  ['很多', 'money_none'],
  ['免费', 'money_none'],
  ['', 'money_none'],
])('「%s」 is refused: %s', (text, reason) => {
  expect(read(text)).toEqual(wrong(reason));
});

test.each([
  [80_000, '8万元'],
  [85_000, '8.5万元'],
  [9_500, '9,500元'],
  [0, '0元'],
  [{ min: 30_000, max: 50_000 }, '3万–5万元'],
  [{ about: 50_000 }, '约5万元'],
])('%j is shown as %s', (value, shown) => {
  expect(shownAs('medical_advance', 'estimated_cost', value)).toBe(shown);
});
