/** Child process of the store's tests: writes turns into one conversation and prints the number of each committed one. */
import { openSqlite } from '../../store/openSqlite.js';
import { createTurnStore } from '../../store/turnStore.js';
import { botActivity, customerActivity, turnRecord } from './turnRecord.js';

async function writeTurns(folder: string, conversationId: string, turns: number): Promise<void> {
  const db = await openSqlite(folder);
  const store = createTurnStore(db);
  for (let version = 0; version < turns; version++) {
    const record = turnRecord({
      conversationId,
      expectedVersion: version,
      messageKey: `key-${version}`,
      activities: [customerActivity(`第${version}句`), botActivity('收到。')],
    });
    const { committed } = await store.commit(record);
    if (committed) process.stdout.write(`${version + 1}\n`);
  }
  await db.destroy();
}

const [folder = '', conversationId = '', turns = '0'] = process.argv.slice(2);
void writeTurns(folder, conversationId, Number(turns));
