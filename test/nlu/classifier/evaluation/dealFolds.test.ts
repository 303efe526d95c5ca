import { dealFolds } from '../../../../nlu/classifier/evaluation/dealFolds.js';
import type { SourcedUtterance } from '../../../../nlu/classifier/utterance.js';
import type { Intent } from '../../../../nlu/understanding.js';

const line = (file: string, intent: Intent, text: string): SourcedUtterance => ({
  text,
  intent,
  service: null,
  aspect: null,
  file,
});
const numbers = [...Array(30).keys()];

const agents = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((file) =>
  numbers.map((n) => line(file, 'agent', `${file}${n}`)),
);

describe('dealFolds', () => {
  test('the lines that one file has for a label are held back together, its files apart', () => {
    const folds = dealFolds(agents, 3);
    const ofFile = (file: string): Set<number | undefined> =>
      new Set(folds.filter((_, index) => agents[index]?.file === file));
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map((file) => ofFile(file).size)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(new Set(folds)).toEqual(new Set([0, 1, 2]));
  });

  test('no fold takes most of a label', () => {
    const folds = dealFolds(agents, 3);
    const held = [0, 1, 2].map((fold) => folds.filter((one) => one === fold).length);
    expect(Math.max(...held)).toBeLessThanOrEqual(agents.length * 0.4);
  });

  test('a label of one file is dealt out line by line', () => {
    const folds = dealFolds(
      numbers.map((n) => line('a', 'menu', String(n))),
      3,
    );
    expect(new Set(folds)).toEqual(new Set([0, 1, 2]));
  });
});
