import fc from 'fast-check';
import {
  normaliseAnswer,
  normaliseValueText,
  upperCaseLatin,
} from '../../../nlu/values/normaliseValueText.js';

test.each([
  ['２０２４年７月１５日', '2024年7月15日'],
  ['上個月二十號', '上个月二十号'],
  ['廣東省深圳市龍崗區', '广东省深圳市龙岗区'],
  ['五萬塊錢', '五万块钱'],
  ['臺北', '台北'],
  ['3—5万', '3-5万'],
  ['￥8000', '¥8000'],
  ['⼀⽉', '一月'],
  ['①', '1'],
  ['对', '对'],
])('%s becomes %s', (text, expected) => {
  expect(normaliseValueText(text)).toBe(expected);
});

test('offsets stay, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normaliseValueText(text)).toHaveLength(text.length);
      expect(upperCaseLatin(text)).toHaveLength(text.length);
    }),
  );
});

test('an endless answer is cut', () => {
  expect(normaliseAnswer(` 是${'的'.repeat(5000)}`).length).toBeLessThan(1000);
});
