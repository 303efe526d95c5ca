/** The whole talk in one process: real dialogs, rules, understanding and SQLite in memory; only the clock is ours. */
import { join } from 'node:path';
import { createLocalWakeUps } from '../../bots/localWakeUps.js';
import { TurnRunner } from '../../bots/turnRunner.js';
import type { LoggedActivity } from '../../bots/turnStore.js';
import type { Form } from '../../dialogs/form/form.js';
import type { TalkParts } from '../../dialogs/turn.js';
import { type PolicyRecord, policyRecordSchema } from '../../policies/policyRecord.js';
import { createActivityLog } from '../../store/activityLog.js';
import type { Database } from '../../store/database.js';
import { openSqlite } from '../../store/openSqlite.js';
import { createPolicyTable } from '../../store/policyTable.js';
import { createTurnStore } from '../../store/turnStore.js';
import { portsOn, wireHouse } from '../../wireHouse.js';

const root = join(__dirname, '../..');
export const testFolders = {
  data: join(root, 'data'),
  model: join(root, 'dist/model'),
  coverage: join(root, 'data/coverage'),
};

/** 2026-11-22 10:00 in Shanghai, a Sunday. */
export const testNow = Date.parse('2026-11-22T10:00:00+08:00');

export interface TestHouse {
  db: Database;
  parts: TalkParts;
  turns: TurnRunner;
  /** Runs the bot's own turns that are due by the house's clock. */
  runDue(): Promise<LoggedActivity[]>;
  clock: { now(): number; set(instant: number): void };
  /** The running intake as stored, or null. */
  form(conversationId: string): Promise<Form | null>;
  close(): Promise<void>;
}

export interface TestHouseOptions {
  policies?: PolicyRecord[];
  /** Another folder of service files, to see what a change of data does. */
  folders?: Partial<typeof testFolders>;
  now?: number;
  /** In place of the freshly loaded parts, when many houses share them. */
  parts?: TalkParts;
  db?: Database;
  /** How long an unclear message waits for the rest. Default 0: not at all. */
  burstMs?: number;
}

export async function openTestHouse(options: TestHouseOptions = {}): Promise<TestHouse> {
  const db = options.db ?? (await openSqlite(':memory:'));
  let now = options.now ?? testNow;
  const clock = {
    now: () => now,
    set: (instant: number) => {
      now = instant;
    },
  };
  const parts = options.parts
    ? { ...options.parts, ...portsOn(db) }
    : wireHouse({ ...testFolders, ...options.folders }, db);
  const records = (options.policies ?? []).map((record) => policyRecordSchema.parse(record));
  if (records.length > 0) await importPolicies(db, records);
  const store = createTurnStore(db);
  const burstMs = options.burstMs ?? 0;
  const turns = new TurnRunner({
    ...{ store, wakeUps: createLocalWakeUps(), clock, parts, burstMs },
    // A test that meets a fault fails.
    onFault: (error) => {
      throw error;
    },
  });
  const log = createActivityLog(db);
  return {
    db,
    parts,
    turns,
    clock,
    async runDue() {
      const replies: LoggedActivity[] = [];
      for (const due of await store.due(clock.now(), 1000))
        replies.push(...(await turns.runDue(due)).replies);
      return replies;
    },
    form: async (id) => ((await log.find(id))?.state as { intake: Form | null } | undefined)?.intake ?? null,
    close: () => db.destroy(),
  };
}

async function importPolicies(db: Database, records: PolicyRecord[]): Promise<void> {
  await createPolicyTable(db).put(records, testNow);
}
