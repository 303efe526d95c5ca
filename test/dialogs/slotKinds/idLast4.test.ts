import { readerOf, shownAs, taken, wrong } from './readings.js';

const read = readerOf('medical_advance', 'id_last4');

test.each([
  ['1234', '1234'],
  ['123X', '123X'],
  ['123x', '123X'],
  ['１２３Ｘ', '123X'],
  ['后四位1234', '1234'],
  ['一二三四', '1234'],
  // A made-up number with a correct check digit: only its end is kept.
  ['11010119900307109X', '109X'],
])('「%s」 is %s', (text, value) => {
  expect(read(text)).toEqual(taken(value));
});

test.each(['123', '12345', 'X123', 'ABCD', '没有', ''])('「%s」 is refused', (text) => {
  expect(read(text)).toEqual(wrong('id_last4_none'));
});

test('never shown', () => {
  expect(shownAs('medical_advance', 'id_last4', '123X')).not.toMatch(/[123X]/);
});
