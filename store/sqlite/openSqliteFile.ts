import SqliteFile from 'better-sqlite3';
import { asStoreFault } from './asStoreFault.js';

/**
 * Opens or creates a file with our settings: WAL (readers never wait for the writer), every commit on the disk before
 * it is acknowledged, foreign keys kept.
 * @param busyTimeoutMs how long a statement waits for another process's write; the event loop stands still meanwhile.
 * @throws ShouliError `store_unavailable`.
 */
export function openSqliteFile(path: string, busyTimeoutMs: number): SqliteFile.Database {
  let file: SqliteFile.Database | undefined;
  try {
    file = new SqliteFile(path, { timeout: busyTimeoutMs });
    file.pragma('journal_mode = WAL');
    file.pragma('synchronous = FULL');
    file.pragma('foreign_keys = ON');
    return file;
  } catch (error) {
    file?.close();
    throw asStoreFault(error);
  }
}
