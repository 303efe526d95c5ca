import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReviewLog } from '../../review/reviewLog.js';
import { openSqlite } from '../../store/openSqlite.js';
import { createReviewLog } from '../../store/reviewLog.js';
import { startChild } from '../store/startChild.js';
import { someUtterance } from './someUtterance.js';

// Children compile the sources first, which a busy machine may do slowly.
jest.setTimeout(120_000);

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shouli-review-'));
  await withLog(async (log) => {
    await log.add(someUtterance({ text: '先前的', day: '2026-11-01' }));
    await log.add(someUtterance({ text: '后来的', day: '2026-11-20' }));
    await log.add(someUtterance({ text: '后来的', day: '2026-11-21' }));
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function withLog<T>(use: (log: ReviewLog) => Promise<T>): Promise<T> {
  const db = await openSqlite(folder);
  let ids = 0;
  const done = await use(createReviewLog(db, () => `u${++ids}`));
  await db.destroy();
  return done;
}

const review = (...args: string[]) => startChild('cli/nluReview.ts', args, { DATA_DIR: folder }).ended;
const textsIn = (jsonl: string) => jsonl.split('\n').flatMap((line) => (line ? [JSON.parse(line).text] : []));

test('everything that waits is written as lines ready to be labelled', async () => {
  const { code, stdout, stderr } = await review();
  expect([code, stderr]).toEqual([0, '2 sentences to label\n']);
  expect(textsIn(stdout)).toEqual(['先前的', '后来的']);
  expect(Object.keys(JSON.parse(stdout.split('\n')[0] ?? ''))).toEqual([
    'text',
    'service',
    'intent',
    'aspect',
    'note',
  ]);
});

test('since a day', async () => {
  expect(textsIn((await review('--since', '2026-11-02')).stdout)).toEqual(['后来的']);
});

test('what was labelled is done with, however the label was changed; the rest still waits', async () => {
  const file = join(folder, 'labelled.jsonl');
  const label = { service: null, intent: 'menu', aspect: null };
  writeFileSync(file, ['后来的', '改过字的'].map((text) => JSON.stringify({ text, ...label })).join('\n'));
  const { code, stderr } = await review('--done', file);
  expect(code).toBe(0);
  expect(stderr).toBe(`1 sentences done and removed\n1 lines of ${file} were not waiting\n`);
  expect((await withLog((log) => log.list())).map(({ text }) => text)).toEqual(['先前的']);
});

test.each([
  [['--since', 'yesterday'], /^usage: /],
  [['--done', 'a.jsonl', '--since', '2026-11-01'], /^usage: /],
  [['--what'], /^usage: /],
  [['--done', 'missing.jsonl'], /missing\.jsonl cannot be read/],
])('%j is refused', async (args, words) => {
  const { code, stdout, stderr } = await review(...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(words);
});

test('of a file with a wrong line nothing is removed', async () => {
  const file = join(folder, 'labelled.jsonl');
  writeFileSync(file, '{"text":"后来的","service":null,"intent":"menu","aspect":null}\n{"text":"先前的"}');
  const { code, stderr } = await review('--done', file);
  expect(code).toBe(1);
  expect(stderr).toContain('labelled.jsonl:2');
  expect(await withLog((log) => log.list())).toHaveLength(3);
});
