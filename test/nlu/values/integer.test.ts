import { readInteger } from '../../../nlu/values/integer.js';

test.each([
  ['30', 30],
  ['三十', 30],
  ['30次', 30],
  ['１２', 12],
  ['一百零五', 105],
  ['1,000', 1000],
  ['二十五', 25],
  ['0', 0],
  ['两三次', 'unclear'],
  ['几次', 'unclear'],
  ['3.5', 'unclear'],
  ['3到5', 'unclear'],
  ['十来次', 'unclear'],
  ['3次或5次', 'unclear'],
  ['不知道', 'none'],
])('%s is %s', (text, expected) => {
  const reading = readInteger(text);
  expect(reading.ok ? reading.value : reading.reason).toBe(expected);
});
