import { ShouliError } from '../../errors.js';

/** Result codes of SQLite (their first word) that say the file or the disk is at fault, not the statement. */
const unavailable = [
  'BUSY',
  'LOCKED',
  'FULL',
  'IOERR',
  'READONLY',
  'CANTOPEN',
  'CORRUPT',
  'NOTADB',
  'PERM',
  'PROTOCOL',
];

/**
 * SQLite's errors in our words. They are told by their code alone: the native driver throws the class (and the Error) of
 * whichever module registry loaded it first, so `instanceof` fails in the next one. Its messages stay in the cause.
 */
export function asStoreFault(error: unknown): ShouliError {
  if (error instanceof ShouliError) return error;
  const code = sqliteCode(error);
  if (code !== undefined && unavailable.includes(code)) {
    return new ShouliError('store_unavailable', `the store did not answer (${code})`, { cause: error });
  }
  return new ShouliError('internal', 'the store refused a statement', { cause: error });
}

/** `SQLITE_BUSY_SNAPSHOT` → `BUSY`; undefined for another library's error. */
export function sqliteCode(error: unknown): string | undefined {
  return /^SQLITE_([A-Z]+)/.exec(errorCode(error) ?? '')?.[1];
}

/** The `code` that the system and SQLite put on their errors. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
