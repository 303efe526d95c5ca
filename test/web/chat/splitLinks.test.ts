import fc from 'fast-check';
import { emergencyNumbers } from '../../../web/chat/log/emergencyNumbers.js';
import { splitLinks } from '../../../web/chat/log/splitLinks.js';

/** The linked pieces of a text, calls as `tel`, addresses as they are. */
function linked(text: string): string[] {
  return splitLinks(text).flatMap((piece) => {
    if (piece.kind === 'text' || piece.kind === 'number') return [];
    return piece.kind === 'call' ? [`tel:${piece.number}`] : [piece.href];
  });
}

describe('telephone numbers in running text', () => {
  test.each([
    ['拨打 10109955', ['tel:10109955']],
    ['客服热线10109955。', ['tel:10109955']],
    ['请立即拨打 120，或让身边的人帮忙', ['tel:120']],
    ['有危险请打120或110。', ['tel:120', 'tel:110']],
    ['请打 120/110', ['tel:120', 'tel:110']],
    ['心理援助热线 12356，投诉 12378', ['tel:12356', 'tel:12378']],
    ['120', ['tel:120']],
  ])('%s', (text, expected) => expect(linked(text)).toEqual(expected));

  test.each([
    '自付 120 元以下',
    '住院 120 天',
    '第120条',
    '约 110 公里',
    '￥120',
    '1,120 元',
    '120%',
    '11:20 到 12:110',
    '编号 SL-20261123-0120',
    '保单号 P10109955',
    '101099556',
    '13812356789',
    '110号楼',
  ])('is no call: %s', (text) => expect(linked(text)).toEqual([]));
});

describe('addresses', () => {
  test.each([
    ['见 https://example.com/a?b=1&c=2。谢谢', ['https://example.com/a?b=1&c=2']],
    ['(https://example.com/x).', ['https://example.com/x']],
    ['http://example.com javascript:alert(1)', []],
    ['https:// 空的', []],
    ['https://example.com/10109955/120', ['https://example.com/10109955/120']],
  ])('%s', (text, expected) => expect(linked(text)).toEqual(expected));
});

test('the pieces joined are the text, whatever it is', () => {
  const part = fc.constantFrom('10109955', '120', '元', 'https://a.cn/b', '，', ' ', '打', '<b>', '1', '\n');
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => {
      const text = parts.join('');
      expect(
        splitLinks(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test.each([
  ['报编号 SL-20261123-0120。', ['SL-20261123-0120']],
  ['最晚在 2026-12-02 安排', ['2026-12-02']],
  ['电话 0571-88888888，A-1，12-02', []],
])('a line does not break inside the numbers of %s', (text, expected) => {
  const numbers = splitLinks(text).flatMap((piece) => (piece.kind === 'number' ? [piece.text] : []));
  expect(numbers).toEqual(expected);
});

test('urgent numbers are offered once each, others not', () => {
  expect(emergencyNumbers('打 120。再说一遍：120 或 12356，客服 10109955')).toEqual(['120', '12356']);
  expect(emergencyNumbers('自付 120 元')).toEqual([]);
});
