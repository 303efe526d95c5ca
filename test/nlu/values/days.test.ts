import { readDays } from '../../../nlu/values/days.js';

test.each([
  ['两周', 14],
  ['3个礼拜', 21],
  ['一个月', 30],
  ['半个月', 15],
  ['一个半月', 45],
  ['一个月零五天', 35],
  ['一周半', 11],
  ['半年', 183],
  ['一年', 365],
  ['30天', 30],
  ['三十', 30],
  ['30', 30],
  ['二十一天', 21],
  ['大概20天吧', 20],
  ['十来天', 'unclear'],
  ['两三天', 'unclear'],
  ['10到15天', 'unclear'],
  ['三四周', 'unclear'],
  ['十天半个月', 'unclear'],
  ['几天', 'unclear'],
  ['7天,不,10天', 'unclear'],
  ['到出院为止', 'open_end'],
  ['住院期间一直要', 'open_end'],
  ['等能下床', 'open_end'],
  ['不清楚', 'none'],
])('%s is %s', (text, expected) => {
  const reading = readDays(text);
  expect(reading.ok ? reading.value : reading.reason).toBe(expected);
});
