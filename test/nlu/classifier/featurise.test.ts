import fc from 'fast-check';
import { createFeaturiser } from '../../../nlu/classifier/featurise.js';
import { tinyLanguage, tinyTokenise } from './tinyLanguage.js';

describe('createFeaturiser', () => {
  const featurise = createFeaturiser(tinyLanguage, tinyTokenise);
  const shared = (a: string, b: string): number => {
    const first = new Set(featurise(a).hashes);
    return [...featurise(b).hashes].filter((hash) => first.has(hash)).length;
  };

  test('words of one class look more alike than words of two', () => {
    expect(shared('马桶堵了', '空调堵了')).toBeGreaterThan(shared('马桶堵了', '感冒堵了'));
  });

  test('what is refused is another feature than what is wanted', () => {
    const wanted = new Set(featurise('护工,要护士').hashes);
    const refusing = featurise('不用护工,要护士').hashes;
    expect([...refusing].some((hash) => !wanted.has(hash))).toBe(true);
    expect(shared('护工', '不用护工,要护士')).toBeLessThan(shared('护工', '要护工,要护士'));
  });

  test('any text: no feature twice, length one, and the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { hashes, values } = featurise(text);
        expect(new Set(hashes).size).toBe(hashes.length);
        expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 4);
        expect(featurise(text)).toEqual({ hashes, values });
      }),
    );
  });
});
