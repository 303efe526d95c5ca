import { readIdLast4 } from '../../../nlu/values/idLast4.js';

test.each([
  ['123x', '123X'],
  ['后四位是 123x', '123X'],
  ['后四位：１２３Ｘ', '123X'],
  ['1 2 3 4', '1234'],
  ['一二三四', '1234'],
  ['幺二三四', '1234'],
  ['二三四X', '234X'],
  ['尾号1234', '1234'],
  ['后4位1234', '1234'],
  ['身份证后4位:002X', '002X'],
  ['最后四位数是0021', '0021'],
  ['1234,谢谢', '1234'],
  ['11010519491231002X', '002X'],
  ['不是1234,是1235', '1235'],
  ['12345', 'length'],
  ['123', 'length'],
  ['12X4', 'length'],
  ['1234和5678', 'length'],
  ['不知道', 'none'],
  ['后四位', 'none'],
])('%s is %s', (text, expected) => {
  const reading = readIdLast4(text);
  expect(reading.ok ? reading.value : reading.reason).toBe(expected);
});
