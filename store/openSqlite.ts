import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Kysely } from 'kysely';
import { ShouliError } from '../errors.js';
import type { Database } from './database.js';
import { migrate } from './migrations/migrate.js';
import { errorCode, sqliteCode } from './sqlite/asStoreFault.js';
import { createSqliteDialect } from './sqlite/createSqliteDialect.js';
import { openSqliteFile } from './sqlite/openSqliteFile.js';
import type { Tables } from './tables.js';

export interface SqliteOptions {
  /** How long a statement waits for another process that writes. Default 5000: longer than an import of policies takes. */
  busyTimeoutMs?: number;
}

/**
 * Opens `shouli.db` in the folder, which is created when missing, and brings its tables up to date. Close it with
 * `destroy()`.
 * @param folder `:memory:` keeps everything in memory, for tests.
 * @throws ShouliError `store_unavailable`, naming the folder and the cure.
 */
export async function openSqlite(folder: string, options: SqliteOptions = {}): Promise<Database> {
  try {
    const path = folder === ':memory:' ? folder : prepareFile(folder);
    return await openPrepared(path, options.busyTimeoutMs ?? 5_000);
  } catch (error) {
    throw new ShouliError('store_unavailable', explain(folder, error), { cause: error });
  }
}

async function openPrepared(path: string, busyTimeoutMs: number): Promise<Database> {
  const file = openSqliteFile(path, busyTimeoutMs);
  try {
    const db = new Kysely<Tables>({ dialect: createSqliteDialect(file) });
    await migrate(db);
    return db;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Creates what is missing, readable for its owner alone, and so tries at once whether the folder can be written. */
function prepareFile(folder: string): string {
  makeFolder(resolve(folder));
  const path = join(folder, 'shouli.db');
  closeSync(openSync(path, 'a', 0o600));
  return path;
}

/** Node's own recursive mkdir never returns where the system refuses new folders with ENOENT (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process that starts at the same moment may have made it.
    if (!existsSync(folder)) throw error;
  }
}

function explain(folder: string, error: unknown): string {
  const code = rootCode(error) ?? '';
  if (code === 'BUSY' || code === 'LOCKED') {
    return `the store in ${folder} is locked by another program: stop that one, or set DATA_DIR to another folder`;
  }
  if (code === 'NOTADB' || code === 'CORRUPT') {
    return `shouli.db in ${folder} is damaged or no database: restore it from a backup, or move it away to start empty`;
  }
  if (code === 'FULL' || code === 'ENOSPC') {
    return `the disk of ${folder} is full: make room, or set DATA_DIR to another folder`;
  }
  if (code.startsWith('E') && !code.startsWith('ERR')) return `${unwritable(folder)} (${code})`;
  if (['READONLY', 'CANTOPEN', 'PERM', 'IOERR'].includes(code)) return `${unwritable(folder)} (${code})`;
  return error instanceof ShouliError ? `${error.message} (${folder})` : unwritable(folder);
}

function unwritable(folder: string): string {
  return `the store cannot be written in ${folder}: let the user that runs this write there, or set DATA_DIR to another folder`;
}

/** The code of the system's or SQLite's error, under whatever was wrapped around it. */
function rootCode(error: unknown): string | undefined {
  if (error instanceof ShouliError) return error.cause === undefined ? undefined : rootCode(error.cause);
  return sqliteCode(error) ?? errorCode(error);
}
