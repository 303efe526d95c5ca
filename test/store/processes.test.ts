import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createActivityLog } from '../../store/activityLog.js';
import type { Database } from '../../store/database.js';
import { openSqlite } from '../../store/openSqlite.js';
import { createTurnStore } from '../../store/turnStore.js';
import { startChild } from './startChild.js';
import { botActivity, customerActivity, turnRecord } from './turnRecord.js';

// Children compile the sources first, which a busy machine may do slowly.
jest.setTimeout(120_000);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shouli-processes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const startWriter = (conversationId: string, turns: number) =>
  startChild('test/store/turnWriter.ts', [folder, conversationId, String(turns)]);

const countLines = (printed: string) => printed.split('\n').length - 1;

/** The number of whole turns found; fails when one is there in part. */
async function countTurns(db: Database, conversationId: string): Promise<number> {
  const log = createActivityLog(db);
  const conversation = await log.find(conversationId);
  const activities = await log.read(conversationId, 0, 1_000_000);
  const version = conversation?.version ?? 0;
  const keys = await db
    .selectFrom('message_keys')
    .select('message_key')
    .where('conversation_id', '=', conversationId)
    .execute();
  expect(keys).toHaveLength(version);
  expect(conversation?.lastSeq).toBe(2 * version);
  expect(activities.map(({ seq }) => seq)).toEqual(
    Array.from({ length: 2 * version }, (_, index) => index + 1),
  );
  return version;
}

test('killed in the middle of writing, every acknowledged turn is there, and the next one can be written', async () => {
  for (const linesBeforeKill of [1, 20, 300]) {
    const talk = `talk-${linesBeforeKill}`;
    const writer = startWriter(talk, 1_000_000);
    await writer.printed(linesBeforeKill);
    writer.process.kill('SIGKILL');
    const { stdout, code } = await writer.ended;
    expect(code).toBeNull();
    const db = await openSqlite(folder);
    const turns = await countTurns(db, talk);
    // One more may be on the disk than was told.
    expect(turns - countLines(stdout)).toBeGreaterThanOrEqual(0);
    expect(turns - countLines(stdout)).toBeLessThanOrEqual(1);
    const next = turnRecord({ conversationId: talk, expectedVersion: turns });
    expect(await createTurnStore(db).commit(next)).toMatchObject({ committed: true });
    await db.destroy();
  }
});

test('a second process that writes at the same time loses nothing and breaks nothing', async () => {
  const turns = 150;
  const writers = ['child-1', 'child-2'].map((talk) => startWriter(talk, turns));
  const db = await openSqlite(folder);
  const store = createTurnStore(db);
  for (let version = 0; version < turns; version++) {
    const activities = [customerActivity('一'), botActivity('二')];
    const messageKey = `m${version}`;
    const record = turnRecord({ expectedVersion: version, messageKey, activities });
    expect(await store.commit(record)).toMatchObject({ committed: true });
    // Lets the other processes in between as a server's pauses would.
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (const { ended } of writers) expect(await ended).toMatchObject({ code: 0, stderr: '' });
  for (const talk of ['talk-1', 'child-1', 'child-2']) expect(await countTurns(db, talk)).toBe(turns);
  await db.destroy();
});

test('of two processes that write the same conversation, each turn is one’s alone', async () => {
  const writers = [startWriter('shared', 100), startWriter('shared', 100)];
  const ends = await Promise.all(writers.map(({ ended }) => ended));
  const acknowledged = ends.flatMap(({ stdout }) => stdout.split('\n').filter(Boolean));
  expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(100);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  const db = await openSqlite(folder);
  expect(await countTurns(db, 'shared')).toBe(acknowledged.length);
  await db.destroy();
});
