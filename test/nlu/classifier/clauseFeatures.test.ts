import { splitClauses } from '../../../nlu/classifier/clauseFeatures.js';
import { createFeaturiser } from '../../../nlu/classifier/featurise.js';
import { tinyLanguage, tinyTokenise } from './tinyLanguage.js';

describe('splitClauses', () => {
  test.each([
    ['', []],
    ['马桶堵了', ['马桶堵了']],
    ['马桶堵了,要 护工?', ['马桶堵了', '要', '护工']],
    ['...护工', ['护工']],
  ])('%s', (text, clauses) => {
    expect(splitClauses(text)).toEqual(clauses);
  });
});

describe('features of the clauses at the ends', () => {
  const featurise = createFeaturiser(tinyLanguage, tinyTokenise);
  const missing = (text: string, other: string): number => {
    const known = new Set(featurise(other).hashes);
    return [...featurise(text).hashes].filter((hash) => !known.has(hash)).length;
  };

  test('a sentence turned round is another one, beyond what meets where its clauses touch', () => {
    const turned = missing('护工好,马桶堵,感冒了', '感冒了,马桶堵,护工好');
    const alone = missing('护工好马桶堵感冒了', '感冒了马桶堵护工好');
    expect(turned).toBeGreaterThan(alone);
  });

  test('what stands between them is not told apart by its place', () => {
    const between = (middle: string): number => missing(`护工,${middle},护工`, '护工,护工');
    expect(between('马桶')).toBeLessThan(missing('护工,护工,马桶', '护工,护工'));
  });
});
