import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedData } from '../../support/changedData.js';
import { record, said } from './recorded.js';

jest.setTimeout(120_000);
const built = join(__dirname, '../../../dist/cli/replay.js');
const talk = said('我要申请医疗垫付', { press: 'yes' }, { press: 'self' });

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [built, ...args],
      { env: { PATH: process.env['PATH'] } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}

test('equal is 0, different is 3, and the store is only read', async () => {
  const store = await record(talk);
  const before = statSync(join(store, 'shouli.db')).mtimeMs;
  expect(await run('c1', '--data-dir', store)).toEqual({
    code: 0,
    stdout: 'no difference in 3 turns\n',
    stderr: '',
  });
  const data = changedData({
    file: 'services/medical_advance.yaml',
    from: '  - { id: relation }\n',
    to: '  - { id: ward }\n  - { id: relation }\n',
  });
  const changed = await run('c1', '--rules', data, '--data-dir', store);
  expect([changed.code, changed.stderr]).toEqual([3, '']);
  expect(changed.stdout).toMatch(
    /^turn 2 \(message \d+, 2026-11-22 10:00\)\n {2}- asks: relation\n {2}\+ asks: ward\n/,
  );
  expect(statSync(join(store, 'shouli.db')).mtimeMs).toBe(before);
});

test('what cannot be played is one clear line', async () => {
  const store = await record(talk);
  const empty = mkdtempSync(join(tmpdir(), 'no-store-'));
  const bad = changedData({ file: 'slots.yaml', from: 'kind: money', to: 'kind: gold' });
  const wrong = [
    [['c2', '--data-dir', store], /^there is no conversation c2 in the store\n$/],
    [['c1', '--data-dir', empty], /^there is no store in .*\n$/],
    [['c1', '--data-dir', store, '--rules', empty], /^.* is no data folder.*\n$/],
    [['c1', '--data-dir', store, '--rules', bad], /^slots\.yaml: .*gold.*\n$/],
    [[], /^usage: .*\n$/],
    [['c1', '--rulez'], /^usage: .*\n$/],
  ] as const;
  for (const [args, line] of wrong)
    expect(await run(...args)).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(line) });
  rmSync(empty, { recursive: true });
});

test('--help tells the exit codes', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('3 differences') });
});
