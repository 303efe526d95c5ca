import { existsSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { Kysely } from 'kysely';
import { ShouliError } from '../errors.js';
import type { Database } from './database.js';
import { createSqliteDialect } from './sqlite/createSqliteDialect.js';
import type { Tables } from './tables.js';

/**
 * Opens the `shouli.db` of a folder and cannot change it: nothing is created, no table is brought up to date. The server
 * may be running.
 * @throws ShouliError `store_unavailable` when there is none, or it cannot be read.
 */
export function openSqliteForReading(folder: string): Database {
  const path = join(folder, 'shouli.db');
  if (!existsSync(path))
    throw new ShouliError(
      'store_unavailable',
      `there is no store in ${folder}: name the folder of shouli.db`,
    );
  try {
    const file = new SqliteFile(path, { readonly: true, fileMustExist: true });
    // The file is looked at only when something is asked of it.
    file.prepare('select count(*) from conversations').get();
    return new Kysely<Tables>({ dialect: createSqliteDialect(file) });
  } catch (error) {
    const message = `the store in ${folder} cannot be read: it is damaged, or of another version`;
    throw new ShouliError('store_unavailable', message, { cause: error });
  }
}
