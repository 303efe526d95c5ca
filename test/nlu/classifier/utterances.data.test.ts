import { readUtterances } from '../../../cli/readUtterances.js';

test('no sentence stands in the training data twice, so that none counts double or for two labels', () => {
  const seen = new Set<string>();
  const twice = readUtterances('data/utterances').flatMap(({ text }) => {
    const known = seen.has(text);
    seen.add(text);
    return known ? [text] : [];
  });
  expect(twice).toEqual([]);
});
