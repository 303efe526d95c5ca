import type { ClassSpan } from '../../../nlu/classifier/classFinder.js';
import { addShape } from '../../../nlu/classifier/shapeFeatures.js';

const shape = (plain: string, spans: ClassSpan[] = [], clauses: string[] = ['']): Set<number> => {
  const hashes = new Set<number>();
  addShape({ normalised: plain, plain: `<${plain}>`, spans, clauses }, (_kind, hash) => hashes.add(hash));
  return hashes;
};
const span = (start: number, end: number): ClassSpan => ({ start, end, classIndex: 0 });

describe('addShape', () => {
  test('sentences alike in build are alike, whatever they say', () => {
    expect(shape('马桶堵了')).toEqual(shape('空调坏了'));
  });

  test.each([
    ['length', shape('马桶堵了'), shape('马桶堵了好几天没有人来')],
    ['a question', shape('马桶堵了'), shape('马桶堵了?')],
    ['known words', shape('马桶堵了'), shape('马桶堵了', [span(1, 3)])],
    ['how much of it is known', shape('马桶堵了', [span(1, 2)]), shape('马桶堵了', [span(1, 5)])],
    ['clauses', shape('马桶堵了'), shape('马桶堵了', [], ['马桶', '堵了'])],
  ])('%s counts', (_what, one, other) => {
    expect(one).not.toEqual(other);
  });

  test('nothing at all has a shape too', () => {
    expect(shape('').size).toBeGreaterThan(0);
  });
});
