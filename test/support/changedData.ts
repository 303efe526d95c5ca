/** Copies of `data/` as a release might leave it. They are thrown away when the test file is done. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testFolders } from './testHouse.js';

export interface Change {
  /** Under `data/`. */
  file: string;
  /** Words that have to be there; absent: the whole file goes. */
  from?: string | RegExp;
  to?: string;
}

const copies: string[] = [];
afterAll(() => {
  for (const folder of copies) rmSync(folder, { recursive: true, force: true });
});

export function changedData(...changes: Change[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  copies.push(folder);
  cpSync(testFolders.data, folder, { recursive: true });
  for (const { file, from, to = '' } of changes) {
    const path = join(folder, file);
    if (from === undefined) {
      rmSync(path);
      continue;
    }
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    expect([file, after === before]).toEqual([file, false]);
    writeFileSync(path, after);
  }
  return folder;
}
