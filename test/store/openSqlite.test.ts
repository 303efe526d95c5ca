import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { openSqlite } from '../../store/openSqlite.js';
import { createTurnStore } from '../../store/turnStore.js';
import { turnRecord } from './turnRecord.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shouli-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const load = {
  conversationId: 'talk-1',
  channelId: 'directline',
  customerId: 'customer-1',
  messageKey: undefined,
};

async function refusal(of: string): Promise<string> {
  const error: unknown = await openSqlite(of, { busyTimeoutMs: 20 }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'ShouliError', code: 'store_unavailable', cause: expect.anything() });
  return error instanceof Error ? error.message : '';
}

test('missing folders are made, for their owner’s eyes only', async () => {
  const nested = join(folder, 'a', 'b');
  const db = await openSqlite(nested);
  await db.destroy();
  expect(statSync(nested).mode & 0o777).toBe(0o700);
  expect(statSync(join(nested, 'shouli.db')).mode & 0o777).toBe(0o600);
});

test('opened again, it has what was written, and the migrations run once', async () => {
  const first = await openSqlite(folder);
  await createTurnStore(first).commit(turnRecord({ state: '留着' }));
  const applied = readMigrations();
  await first.destroy();
  const second = await openSqlite(folder);
  expect((await createTurnStore(second).load(load)).conversation?.state).toBe('留着');
  await second.destroy();
  expect(readMigrations()).toEqual(applied);
  expect(applied.map(({ name }) => name)).toEqual([
    '0001_conversations',
    '0002_tickets',
    '0003_policies',
    '0005_due',
    '0006_review',
  ]);
});

test('every commit reaches the disk, foreign keys are kept, readers do not wait', async () => {
  const db = await openSqlite(folder);
  const inspect = async (pragma: string) => {
    const rows = await db.executeQuery<Record<string, unknown>>(pragmaQuery(pragma));
    return Object.values(rows.rows[0] ?? {})[0];
  };
  expect(await inspect('journal_mode')).toBe('wal');
  expect(await inspect('synchronous')).toBe(2);
  expect(await inspect('foreign_keys')).toBe(1);
  expect(await inspect('busy_timeout')).toBe(5000);
  await db.destroy();

  function pragmaQuery(name: string) {
    return { ...db.selectFrom('policies').selectAll().compile(), sql: `pragma ${name}` };
  }
});

test('a migration that fails leaves the file as it was', async () => {
  const db = new SqliteFile(join(folder, 'shouli.db'));
  db.exec('create table policies (a text)');
  expect(await refusal(folder)).toMatch(/could not be set up.*restore a backup/);
  const tables = db
    .prepare(`select name from sqlite_master where name in ('conversations', 'tickets')`)
    .all();
  expect(tables).toEqual([]);
  db.close();
});

test('a folder that cannot be made is refused with its name and the cure', async () => {
  writeFileSync(join(folder, 'file'), '');
  const inside = join(folder, 'file', 'var');
  const message = await refusal(inside);
  expect(message).toContain(inside);
  expect(message).toMatch(/DATA_DIR/);
});

test('a folder without write permission is refused', async () => {
  chmodSync(folder, 0o555);
  expect(await asOrdinaryUser(() => refusal(folder))).toMatch(
    /let the user that runs this write there.*EACCES/,
  );
  chmodSync(folder, 0o700);
});

test('a folder where the file is a folder is refused', async () => {
  mkdirSync(join(folder, 'shouli.db'));
  expect(await refusal(folder)).toContain(folder);
});

test('a file that is no database is refused, and left alone', async () => {
  const path = join(folder, 'shouli.db');
  writeFileSync(path, 'no database '.repeat(1000));
  expect(await refusal(folder)).toMatch(/damaged.*restore it from a backup/);
  expect(readFileSync(path, 'utf8')).toBe('no database '.repeat(1000));
  expect(existsSync(`${path}-wal`)).toBe(false);
});

test('a file that another program holds is refused after the waiting time', async () => {
  const holder = new SqliteFile(join(folder, 'shouli.db'));
  holder.pragma('locking_mode = EXCLUSIVE');
  holder.exec('create table held (a); begin exclusive');
  expect(await refusal(folder)).toMatch(/locked by another program: stop that one/);
  holder.close();
});

test('a store of a newer release is refused', async () => {
  const db = await openSqlite(folder);
  await db
    .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
    .insertInto('kysely_migration')
    .values({ name: '9999_future', timestamp: '2030-01-01T00:00:00.000Z' })
    .execute();
  await db.destroy();
  expect(await refusal(folder)).toMatch(/newer release.*run that release/);
});

test('a fault while it runs is told as store_unavailable, and the next turn goes on', async () => {
  const db = await openSqlite(folder, { busyTimeoutMs: 20 });
  const store = createTurnStore(db);
  const holder = new SqliteFile(join(folder, 'shouli.db'));
  holder.exec('begin immediate');
  await expect(store.commit(turnRecord())).rejects.toMatchObject({ code: 'store_unavailable' });
  holder.exec('rollback');
  expect(await store.commit(turnRecord())).toMatchObject({ committed: true });
  holder.close();
  await db.destroy();
});

test('closing waits for the turn under way', async () => {
  const db = await openSqlite(folder);
  const committing = createTurnStore(db).commit(turnRecord());
  await db.destroy();
  expect(await committing).toMatchObject({ committed: true });
});

function readMigrations(): { name: string; timestamp: string }[] {
  const file = new SqliteFile(join(folder, 'shouli.db'), { readonly: true });
  const rows = file.prepare('select name, timestamp from kysely_migration order by name').all();
  file.close();
  return rows as { name: string; timestamp: string }[];
}

/** The superuser may write anywhere, so it steps down for a moment. */
async function asOrdinaryUser<T>(act: () => Promise<T>): Promise<T> {
  const nobody = 65_534;
  if (process.getuid?.() !== 0) return act();
  process.seteuid?.(nobody);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}
