import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const patterns = [
  ...['cancel', 'correction', 'clarification', 'continue interrupted', 'collect information', 'completed'],
  ...['cannot handle', 'human handoff', 'internal error', 'repeat', 'restart', 'session start', 'skip'],
  'validate',
];
const rows = readFileSync(join(root, 'docs/patterns.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, pattern, , played] = line.split('|').map((cell) => cell.trim());
    return pattern && played?.startsWith('`') ? [{ pattern, file: played.replaceAll('`', '') }] : [];
  });

test('every pattern has a row, and nothing else has', () => {
  expect(rows.map(({ pattern }) => pattern)).toEqual(patterns);
});

test.each(rows)('$pattern is played in $file', ({ file }) => {
  expect(existsSync(join(root, file))).toBe(true);
});
