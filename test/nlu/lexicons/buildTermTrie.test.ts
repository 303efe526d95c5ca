import fc from 'fast-check';
import { buildTermTrie } from '../../../nlu/lexicons/buildTermTrie.js';

const trie = buildTermTrie([
  ['肺癌', 1],
  ['小细胞肺癌', 2],
  ['PD-1', 3],
  ['综合征', 4],
  ['黏多糖', 5],
  ['ca', 6],
  ['8201', 7],
  ['肺癌', 8],
]);
const found = (text: string): string[] =>
  trie.scan(text).map(({ start, end, values }) => `${text.slice(start, end)}:${values.join('+')}`);

const rows: [text: string, hits: string[]][] = [
  ['肺癌', ['肺癌:1+8']],
  ['非小细胞肺癌', ['小细胞肺癌:2', '肺癌:1+8']],
  ['小细胞', []],
  ['小 细胞-肺癌', ['小 细胞-肺癌:2', '肺癌:1+8']],
  [' 肺癌 ', ['肺癌:1+8']],
  ['pd1和PD 1', ['pd1:3', 'PD 1:3']],
  ['PD-10', []],
  ['xPD1', []],
  ['综合症，粘多糖', ['综合症:4', '粘多糖:5']],
  ['Ca cat 癌ca', ['Ca:6', 'ca:6']],
  ['182011 8201', ['8201:7']],
  ['', []],
];

test.each(rows)('«%s»', (text, hits) => {
  expect(found(text)).toEqual(hits);
});

test('get wants the whole words', () => {
  expect([trie.get('pd-1'), trie.get('肺癌'), trie.get('肺癌晚期'), trie.get('')]).toEqual([
    [3],
    [1, 8],
    [],
    [],
  ]);
});

test('the longest term at each place, as a plain search finds it', () => {
  const letters = fc.constantFrom(...'甲乙丙');
  const word = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 12 }),
      fc.string({ unit: letters, maxLength: 20 }),
      (words, text) => {
        const expected = [...text].flatMap((_char, at) => {
          const longest = words
            .filter((one) => text.startsWith(one, at))
            .sort((one, other) => other.length - one.length)[0];
          return longest === undefined ? [] : [{ start: at, end: at + longest.length, values: [longest] }];
        });
        expect(buildTermTrie(words.map((one) => [one, one] as const)).scan(text)).toEqual(expected);
      },
    ),
  );
});
