/** `npm run bench`: what the program costs, beside a bare botbuilder turn measured in the same run. Ratios are what counts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureEcho } from './measureEcho.js';
import { measureStart } from './measureStart.js';
import { measureTurns } from './measureTurns.js';
import { measureUnderstanding } from './measureUnderstanding.js';
import { measureUnderstandingStart } from './measureUnderstandingStart.js';
import { printTable, type Row } from './printTable.js';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'shouli-bench-'));
try {
  const echo = await measureEcho();
  const rows: Row[] = [
    echo,
    await measureTurns(root, join(scratch, 'turns'), echo),
    ...measureUnderstanding(root, echo),
    ...measureUnderstandingStart(root),
    ...(await measureStart(root, join(scratch, 'start'))),
  ];
  printTable(rows);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
