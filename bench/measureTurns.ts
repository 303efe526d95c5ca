import { join } from 'node:path';
import { createLocalWakeUps } from '../bots/localWakeUps.js';
import { TurnRunner } from '../bots/turnRunner.js';
import { openSqlite } from '../store/openSqlite.js';
import { createTurnStore } from '../store/turnStore.js';
import { systemClock } from '../time/clock.js';
import { wireHouse } from '../wireHouse.js';
import { micro, type Row, spread } from './printTable.js';

const customers = 60;
const said = [
  '我爸上周五因为车祸在成都华西医院住院,预计要花8万,想申请垫付',
  '同意',
  '没有',
  '那要多久?',
  '李明',
  '13800138000',
  '提交',
];

/** Whole intakes: understanding, form, rules and a commit that has reached the disk. */
export async function measureTurns(root: string, folder: string, echo: Row): Promise<Row> {
  const db = await openSqlite(folder);
  const folders = {
    data: join(root, 'data'),
    model: join(root, 'dist/model'),
    coverage: join(root, 'data/coverage'),
  };
  const parts = wireHouse(folders, db);
  const turns = new TurnRunner({
    store: createTurnStore(db),
    wakeUps: createLocalWakeUps(),
    clock: systemClock,
    parts,
    burstMs: 0,
    onFault: (error) => {
      throw error;
    },
  });
  const times: number[] = [];
  for (let customer = 0; customer < customers; customer += 1) {
    for (const [index, text] of said.entries()) {
      const begun = performance.now();
      await turns.run({
        channelId: 'directline',
        conversationId: `c${customer}`,
        customerId: `p${customer}`,
        messageKey: `m${index}`,
        activity: { type: 'message', text },
      });
      times.push(performance.now() - begun);
    }
  }
  await db.destroy();
  const { median, p99 } = spread(times.slice(times.length / 4));
  const ratio = ((median * 1000) / (echo.medianMicroseconds ?? 1)).toFixed(0);
  return {
    what: 'turn in process (understand, form, rules, commit)',
    median: micro(median),
    p99: micro(p99),
    ratio: `${ratio} × echo, ≤ 5 ms`,
  };
}
