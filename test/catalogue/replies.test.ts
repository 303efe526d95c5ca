import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadTexts } from '../../catalogue/loadTexts.js';
import { checkReplies, createReplies, fill } from '../../catalogue/replies.js';

const data = join(__dirname, '../../data');
const texts = parse(readFileSync(join(data, 'replies.yaml'), 'utf8')) as Record<string, string>;

test('the texts that ship are whole', () => {
  expect(checkReplies(texts)).toEqual([]);
  expect(() => loadTexts(data)).not.toThrow();
});

test.each([
  ['a missing sentence', (all: Record<string, string>) => delete all['greeting'], /greeting: is missing/],
  [
    'a sentence nobody says',
    (all: Record<string, string>) => Object.assign(all, { extra: 'x' }),
    /extra: no such sentence/,
  ],
  [
    'a placeholder it does not have',
    (all: Record<string, string>) => Object.assign(all, { thanks: '{name}' }),
    /thanks: \{name\} is not a placeholder/,
  ],
])('%s is refused', (_what, spoil, reason) => {
  const spoilt = { ...texts };
  spoil(spoilt);
  expect(() => createReplies(spoilt)).toThrow(reason);
});

test('what a customer said is never read as a template', () => {
  expect(fill('{a}和{b}', { a: '{b}', b: '乙' })).toBe('{b}和乙');
});
