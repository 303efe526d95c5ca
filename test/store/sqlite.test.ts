import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../store/openSqlite.js';
import { effectsContract } from './effectsContract.js';
import { repositoriesContract } from './repositoriesContract.js';
import { reviewContract } from './reviewContract.js';
import { ticketMovesContract } from './ticketMovesContract.js';
import { turnStoreContract } from './turnStoreContract.js';

const root = mkdtempSync(join(tmpdir(), 'shouli-sqlite-'));
let folders = 0;

afterAll(() => rmSync(root, { recursive: true, force: true }));

const inMemory = () => openSqlite(':memory:');
const onDisk = () => openSqlite(join(root, `store-${folders++}`));

for (const contract of [
  turnStoreContract,
  effectsContract,
  repositoriesContract,
  reviewContract,
  ticketMovesContract,
]) {
  contract('SQLite in memory', inMemory);
  contract('SQLite on disk', onDisk);
}
