/**
 * What is on the disk at every moment a process could die: the files of the store are copied before and after each write.
 * Opening a copy is what the next process does after a kill.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type SqliteFile from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Database } from '../../../store/database.js';
import { createSqliteDialect } from '../../../store/sqlite/createSqliteDialect.js';
import { openSqliteFile } from '../../../store/sqlite/openSqliteFile.js';
import type { Tables } from '../../../store/tables.js';

export interface CrashImage {
  folder: string;
  /** The message that was being answered, counted from 0. */
  message: number;
}

const files = ['shouli.db', 'shouli.db-wal'];

export class CrashImages {
  readonly folder = mkdtempSync(join(tmpdir(), 'shouli-crash-'));
  readonly images: CrashImage[] = [];
  readonly #seen = new Set<string>();
  /** Set before each message is sent; null: nothing is kept yet. */
  message: number | null = null;

  /** The store in `folder`, watched. It must be there already. */
  open(): Database {
    const file = openSqliteFile(join(this.folder, 'shouli.db'), 5000);
    this.#watch(file);
    return new Kysely<Tables>({ dialect: createSqliteDialect(file) });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #watch(file: SqliteFile.Database): void {
    const exec = file.exec.bind(file);
    file.exec = (sql) => this.#around(() => exec(sql));
    const prepare = file.prepare.bind(file) as (sql: string) => SqliteFile.Statement;
    const watched = (sql: string): SqliteFile.Statement => {
      const statement = prepare(sql);
      if (statement.readonly) return statement;
      const [run, all] = [statement.run.bind(statement), statement.all.bind(statement)];
      statement.run = (...given) => this.#around(() => run(...given));
      statement.all = (...given) => this.#around(() => all(...given));
      return statement;
    };
    file.prepare = watched as typeof file.prepare;
  }

  #around<T>(write: () => T): T {
    this.#keep();
    const result = write();
    this.#keep();
    return result;
  }

  /** The same bytes during the same message are the same crash. */
  #keep(): void {
    if (this.message === null) return;
    const present = files.filter((one) => existsSync(join(this.folder, one)));
    const hash = createHash('sha1').update(String(this.message));
    for (const one of present) hash.update(readFileSync(join(this.folder, one)));
    const key = hash.digest('hex');
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const folder = join(this.folder, `image-${this.images.length}`);
    mkdirSync(folder);
    for (const one of present) copyFileSync(join(this.folder, one), join(folder, one));
    this.images.push({ folder, message: this.message });
  }
}
