import type SqliteFile from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { asStoreFault } from './asStoreFault.js';
import { createFifoLock } from './fifoLock.js';

/** Statements kept ready. The program has about 40 shapes, and some more for lists of different lengths. */
const maxCachedStatements = 300;

/**
 * Kysely's driver for one SQLite file. Against Kysely's own it keeps statements prepared, takes the write lock when a
 * transaction begins (else two processes that read first and write then fail each other), hands its only connection on
 * in the order of asking, and speaks of faults as ShouliErrors.
 */
export function createSqliteDriver(file: SqliteFile.Database): Driver {
  const lock = createFifoLock();
  const connection = createConnection(file);
  return {
    async init() {},
    async acquireConnection() {
      await lock.acquire();
      return connection;
    },
    async releaseConnection() {
      lock.release();
    },
    async beginTransaction() {
      guarded(() => file.exec('begin immediate'));
    },
    async commitTransaction() {
      guarded(() => file.exec('commit'));
    },
    async rollbackTransaction() {
      // SQLite has rolled back by itself after some faults (disk full).
      if (file.inTransaction) guarded(() => file.exec('rollback'));
    },
    async destroy() {
      await lock.acquire();
      file.close();
      lock.release();
    },
  };
}

function createConnection(file: SqliteFile.Database): DatabaseConnection {
  const prepare = createStatementCache(file);
  async function executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return guarded(() => {
      const statement = prepare(sql);
      // The shape of the rows is what Kysely derived from the query.
      if (statement.reader) return { rows: statement.all(...parameters) as R[] };
      const { changes } = statement.run(...parameters);
      return { rows: [], numAffectedRows: BigInt(changes) };
    });
  }
  return {
    executeQuery,
    async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
      yield await executeQuery<R>(query);
    },
  };
}

function createStatementCache(file: SqliteFile.Database): (sql: string) => SqliteFile.Statement {
  const statements = new Map<string, SqliteFile.Statement>();
  return (sql) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = file.prepare(sql);
    if (statements.size >= maxCachedStatements) statements.clear();
    statements.set(sql, statement);
    return statement;
  };
}

function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw asStoreFault(error);
  }
}
