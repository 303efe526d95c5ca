import fc from 'fast-check';
import { normalise, normaliseWithOffsets } from '../../nlu/normalise.js';

describe('normalise', () => {
  test.each([
    ['Hello', 'hello'],
    ['ＡＢＣ１２３', 'abc123'],
    ['我想申請醫療墊付', '我想申请医疗垫付'],
    ['喉嚨痛，發燒', '喉咙痛,发烧'],
    ['  押金 \n 五万  ', '押金 五万'],
    ['垫\u200b付\ufeff了', '垫付了'],
    ['人人人', '人人'],
    ['急急急急！！！', '急急!!'],
    ['电话13800000000', '电话13800000000'],
    ['哈哈', '哈哈'],
    ['①号', '1号'],
    ['', ''],
    ['   ', ''],
  ])('%j → %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  test('offsets lead back to the words as written', () => {
    const original = '  我\u200b在ＩＣＵ，押金５万';
    const { text, offsets } = normaliseWithOffsets(original);
    const start = text.indexOf('icu');
    expect(original.slice(offsets[start], offsets[start + 3])).toBe('ＩＣＵ');
    const digit = text.indexOf('5');
    expect(original.slice(offsets[digit], offsets[digit + 2])).toBe('５万');
  });

  test('there is an offset for every unit and one for the end, never going back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const { text, offsets } = normaliseWithOffsets(original);
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets.at(-1)).toBe(original.length);
        expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
        expect(text).toBe(normalise(original));
      }),
    );
  });

  test('plain ASCII is left as the long way would leave it', () => {
    fc.assert(
      fc.property(fc.string(), (original) => {
        expect(normalise(original)).toBe(normaliseWithOffsets(original).text);
      }),
    );
  });
});
