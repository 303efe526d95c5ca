import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFigures } from '../../nlu/classifier/evaluation/figuresTable.js';
import { findDecline } from '../../nlu/classifier/evaluation/findDecline.js';

const root = join(__dirname, '../..');
const read = (...path: string[]) => readFigures(readFileSync(join(root, ...path), 'utf8'));
/** What the build measured while it trained, and what was reviewed. */
const now = read('dist', 'model', 'heldBack.md');
const kept = read('docs', 'understanding.md');
const sentences = (figures: typeof kept): number =>
  figures.find(({ group }) => group === 'all')?.sentences ?? 0;

describe('sentences held back from training', () => {
  test('fare no worse than the kept table says', () => {
    expect(findDecline(kept, now)).toEqual([]);
  });

  test('the kept table is of about as many sentences; npm run nlu:train -- --keep writes it anew', () => {
    expect(sentences(now)).toBeGreaterThan(0);
    expect(Math.abs(sentences(now) - sentences(kept)) / sentences(now)).toBeLessThan(0.1);
  });
});
