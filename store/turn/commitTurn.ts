import type { CommitResult, LoggedActivity, TurnRecord } from '../../bots/turnStore.js';
import { ShouliError } from '../../errors.js';
import type { Database } from '../database.js';
import type { NumberedActivity } from './numberActivities.js';
import { numberActivities } from './numberActivities.js';
import { writeEffect } from './writeEffect.js';

/** Writes a turn in one transaction, whole or not at all. */
export async function commitTurn(db: Database, record: TurnRecord): Promise<CommitResult> {
  try {
    const activities = await db.transaction().execute((transaction) => writeTurn(transaction, record));
    return { committed: true, activities };
  } catch (error) {
    if (error instanceof ShouliError && error.code === 'turn_conflict') return { committed: false };
    throw error;
  }
}

async function writeTurn(db: Database, record: TurnRecord): Promise<LoggedActivity[]> {
  const lastSeq = record.expectedVersion === 0 ? await begin(db, record) : await advance(db, record);
  const numbered = numberActivities(record, lastSeq);
  await logActivities(db, record, numbered);
  if (record.messageKey !== undefined) {
    await keepMessageKey(db, record, { messageKey: record.messageKey, lastSeq, numbered });
  }
  for (const effect of record.effects) await writeEffect(db, record, effect);
  // Parsed again, so that what is delivered now equals what a repeated message will get.
  return numbered.map(({ seq, json }) => ({ seq, activity: JSON.parse(json) }));
}

/** @returns the highest activity number so far. */
async function begin(db: Database, record: TurnRecord): Promise<number> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('conversations')
    .values({
      id: record.conversationId,
      channel_id: record.channelId,
      customer_id: record.customerId,
      owner: record.owner,
      version: 1,
      last_seq: record.activities.length,
      state: toJson(record.state),
      due_at: record.dueAt,
      created_at: record.now,
      updated_at: record.now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) throw conflictError();
  return 0;
}

/** @returns the highest activity number before this turn. */
async function advance(db: Database, record: TurnRecord): Promise<number> {
  const row = await db
    .updateTable('conversations')
    .set((column) => ({
      owner: record.owner,
      version: record.expectedVersion + 1,
      last_seq: column('last_seq', '+', record.activities.length),
      // A conversation greeted before anybody said who they are gets its customer with the first message.
      customer_id: record.customerId,
      state: toJson(record.state),
      due_at: record.dueAt,
      updated_at: record.now,
    }))
    .where('id', '=', record.conversationId)
    .where('version', '=', record.expectedVersion)
    .returning('last_seq')
    .executeTakeFirst();
  if (row === undefined) throw conflictError();
  return row.last_seq - record.activities.length;
}

async function logActivities(db: Database, record: TurnRecord, numbered: NumberedActivity[]): Promise<void> {
  if (numbered.length === 0) return;
  const rows = numbered.map(({ seq, fromCustomer, json }) => ({
    conversation_id: record.conversationId,
    seq,
    from_customer: fromCustomer ? 1 : 0,
    activity: json,
    created_at: record.now,
  }));
  await db.insertInto('activities').values(rows).execute();
}

interface KeyedTurn {
  messageKey: string;
  lastSeq: number;
  numbered: NumberedActivity[];
}

/** A key that is there already means that the message was answered by a turn this one knows nothing of. */
async function keepMessageKey(db: Database, record: TurnRecord, turn: KeyedTurn): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('message_keys')
    .values({
      conversation_id: record.conversationId,
      message_key: turn.messageKey,
      customer_seq: turn.numbered.find(({ fromCustomer }) => fromCustomer)?.seq ?? 0,
      first_seq: turn.lastSeq + 1,
      last_seq: turn.lastSeq + turn.numbered.length,
      created_at: record.now,
    })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'message_key']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) throw conflictError();
}

function conflictError(): ShouliError {
  return new ShouliError('turn_conflict', 'another turn of the conversation came first');
}

/** A state that JSON has no word for (undefined) is kept as null. */
function toJson(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}
