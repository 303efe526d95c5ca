import fc from 'fast-check';
import { findDates } from '../../../nlu/values/date.js';
import { findIdNumbers } from '../../../nlu/values/idNumber.js';
import { findMoney } from '../../../nlu/values/money.js';
import { findPhones } from '../../../nlu/values/phone.js';
import { findPlaces } from '../../../nlu/values/place.js';
import { findPolicyNos } from '../../../nlu/values/policyNo.js';
import type { Found } from '../../../nlu/values/reading.js';

const finders: [string, (text: string) => Found<unknown>[]][] = [
  ['findDates', (text) => findDates(text, { today: '2026-11-22' })],
  ['findMoney', findMoney],
  ['findPhones', findPhones],
  ['findIdNumbers', findIdNumbers],
  ['findPlaces', findPlaces],
  ['findPolicyNos', findPolicyNos],
];

/** Pieces of sentences that finders look at, in any order. */
const pieces = fc.constantFrom(
  ...'上个月 20号 3.15 今天 ２０２４ 年 7月 15 日 周三 前 三天 五一 節 正月初五 到 、 , 。 大概 两三 万 8w 块 多 以上 左右 ￥ 138 0013 8000 +86 11010519491231002x ZA-1234567890 保单号是 浙江 義烏 鼓楼区 镇 市 的 在 朝阳 美国 ß 𠮷 👌'.split(
    ' ',
  ),
  ' ',
);
const texts = fc.array(pieces, { maxLength: 14 }).map((all) => all.join(''));

test.each(finders)('%s gives slices of the text, left to right', (_name, find) => {
  const check = (text: string): void => {
    let last = 0;
    for (const found of find(text)) {
      expect(found.start).toBeGreaterThanOrEqual(last);
      expect(found.end).toBeGreaterThan(found.start);
      expect(found.text).toBe(text.slice(found.start, found.end));
      last = found.end;
    }
  };
  fc.assert(fc.property(texts, check), { numRuns: 300 });
  fc.assert(fc.property(fc.string({ unit: 'binary' }), check));
});
