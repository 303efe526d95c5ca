import { recognizersDate } from '../../../nlu/values/recognizersDate.js';

test.each([
  ['2016年9月1日', '2016-09-01'],
  ['昨天下午三点', '2026-11-21'],
  ['半个月前', undefined],
  ['6月底', undefined],
  ['五一', undefined],
  ['下下周一', undefined],
  ['20250301', undefined],
  ['今年5月1', undefined],
  ['一六年九月一日', undefined],
  ['你好', undefined],
])('%s is %s', (text, expected) => {
  expect(recognizersDate(text, '2026-11-22')).toBe(expected);
});
