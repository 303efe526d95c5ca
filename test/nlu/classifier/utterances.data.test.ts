import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseUtterances } from '../../../nlu/classifier/utterance.js';

const folder = 'data/utterances';

test('no sentence stands in the training data twice: it might be labelled two ways', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  const texts = files.flatMap((file) => parseUtterances(readFileSync(join(folder, file), 'utf8'), file));
  const seen = new Set<string>();
  const twice = texts.filter(({ text }) => seen.size === seen.add(text).size);
  expect(texts.length).toBeGreaterThan(30_000);
  expect(twice).toEqual([]);
});
