import fc from 'fast-check';
import { chineseDigits, readChineseNumber } from '../../../nlu/values/chineseNumber.js';

/** The numeral as it is written in full. */
function numeral(value: number): string {
  if (value === 0) return '零';
  const groups = [value % 10_000, Math.floor(value / 10_000) % 10_000, Math.floor(value / 100_000_000)];
  let text = '';
  for (const [index, group] of [...groups.entries()].reverse()) {
    if (group === 0) continue;
    if (text !== '' && group < 1000) text += '零';
    text += `${fourDigits(group)}${['', '万', '亿'][index]}`;
  }
  return text;
}

function fourDigits(group: number): string {
  let text = '';
  let gap = false;
  for (const [index, digit] of [...String(group)].entries()) {
    const unit = ['千', '百', '十', ''][4 - String(group).length + index] ?? '';
    if (digit === '0') gap = true;
    else {
      text += `${gap && text !== '' ? '零' : ''}${'零一二三四五六七八九'[Number(digit)]}${unit}`;
      gap = false;
    }
  }
  return text;
}

test('every numeral up to 20,000 is read', () => {
  for (let value = 0; value <= 20_000; value++) expect(readChineseNumber(numeral(value))).toBe(value);
});

test('numerals up to a hundred million are read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (value) => {
      expect(readChineseNumber(numeral(value))).toBe(value);
      expect(readChineseNumber(String(value))).toBe(value);
      expect(readChineseNumber(value.toLocaleString('en-US'))).toBe(value);
    }),
  );
});

test.each([
  ['十', 10],
  ['十五', 15],
  ['两百五', 250],
  ['一万二', 12_000],
  ['一万零二', 10_002],
  ['三万五', 35_000],
  ['3万5', 35_000],
  ['2万8千5', 28_500],
  ['1.5万', 15_000],
  ['一点五万', 15_000],
  ['1.1万', 11_000],
  ['8w', 80_000],
  ['3k', 3000],
  ['廿三', 23],
  ['卅', 30],
  ['俩', 2],
  ['伍万', 50_000],
  ['壹佰贰拾叁', 123],
  ['二〇二四', 2024],
  ['12,000', 12_000],
  ['1亿2千万', 120_000_000],
  ['', undefined],
  ['几', undefined],
  ['五六', undefined],
  ['十百', undefined],
  ['百万', undefined],
  ['三块', undefined],
  ['1,23', undefined],
])('%s is %s', (text, expected) => {
  expect(readChineseNumber(text)).toBe(expected);
});

test('figures one by one', () => {
  expect(chineseDigits('幺三八零零')).toBe('13800');
  expect(chineseDigits('二〇2四')).toBe('2024');
  expect(chineseDigits('十五')).toBeUndefined();
  expect(chineseDigits('')).toBeUndefined();
});
