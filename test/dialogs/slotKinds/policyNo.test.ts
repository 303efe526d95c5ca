import { readerOf, shownAs, taken, wrong } from './readings.js';

const read = readerOf('medical_advance', 'policy_no');

test.each([
  ['ZA20260001234', 'ZA20260001234'],
  ['za2026 0001-234', 'ZA20260001234'],
  ['ＺＡ２０２６０００１２３４', 'ZA20260001234'],
  ['保单号是ZA20260001234', 'ZA20260001234'],
  ['12345678', '12345678'],
  [`A${'1'.repeat(31)}`, `A${'1'.repeat(31)}`],
  ['刚才没有，现在找到了，ZA20260001234', 'ZA20260001234'],
  ['没问题，ZA20260001234', 'ZA20260001234'],
])('「%s」 is %s', (text, value) => {
  expect(read(text)).toEqual(taken(value));
});

test.each([
  '没有',
  '没',
  '没有。',
  '没有呢',
  '没有啊',
  '我没有',
  '手边没有',
  '暂时没有',
  '没有保单号',
  '没带',
  '找不到',
])('none at hand: %s', (text) => {
  expect(read(text)).toEqual(taken(null));
});

test.each([
  ['ZA12', 'policy_no_length'],
  ['1234567', 'policy_no_length'],
  [`A${'1'.repeat(32)}`, 'policy_no_length'],
  ['13812345678', 'policy_no_none'],
  ['红烧肉', 'policy_no_none'],
  ['', 'policy_no_none'],
])('「%s」 is refused: %s', (text, reason) => {
  expect(read(text)).toEqual(wrong(reason));
});

test('a sentence that says 没有 about something else says nothing about the policy', () => {
  expect(read('没有', { mentioned: true })).toEqual(wrong('policy_no_none'));
});

test('shown as it is', () => {
  expect(shownAs('medical_advance', 'policy_no', 'ZA20260001234')).toBe('ZA20260001234');
});
