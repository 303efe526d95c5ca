import fc from 'fast-check';
import { createFoldText } from '../../../nlu/lexicons/createFoldText.js';

const fold = createFoldText();

test.each([
  ['標靶藥醫院', '标靶药医院'],
  ['ＰＤ－１：８万，好', 'PD-1:8万,好'],
  ['Alport', 'Alport'],
  ['①②', '12'],
  // What would become longer stays.
  ['Ⅱ型½', 'Ⅱ型½'],
  ['😀醫', '😀医'],
  ['', ''],
])('%s → %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('one unit stays one unit, and folding again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(fold(text)).toHaveLength(text.length);
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('a very long text is folded in pieces', () => {
  expect(fold('醫'.repeat(20_000))).toBe('医'.repeat(20_000));
});
