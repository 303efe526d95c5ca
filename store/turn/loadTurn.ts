import type { LoadedTurn, LoggedActivity, TurnStore } from '../../bots/turnStore.js';
import type { StoredCustomer } from '../../dialogs/effects.js';
import { activityId } from '../activityId.js';
import type { Database } from '../database.js';
import { rowToConversation } from '../rowToConversation.js';
import { rowToLoggedActivity } from '../rowToLoggedActivity.js';

type TurnKey = Parameters<TurnStore['load']>[0];

/** One query for the usual turn; one more for a conversation's first, or for a message that was answered before. */
export async function loadTurn(db: Database, key: TurnKey): Promise<LoadedTurn> {
  const row = await selectAll(db, key);
  if (row === undefined) {
    return { conversation: undefined, customer: await findCustomer(db, key), recorded: undefined };
  }
  return {
    conversation: rowToConversation(row),
    customer: rowToCustomer(key.customerId, row),
    recorded: await findRecorded(db, key.conversationId, row),
  };
}

function selectAll(db: Database, key: TurnKey) {
  return db
    .selectFrom('conversations')
    .leftJoin('customers', (join) =>
      join.on('customers.channel_id', '=', key.channelId).on('customers.id', '=', key.customerId),
    )
    .leftJoin('message_keys', (join) =>
      join
        .onRef('message_keys.conversation_id', '=', 'conversations.id')
        // A missing key equals no row.
        .on('message_keys.message_key', '=', key.messageKey ?? null),
    )
    .selectAll('conversations')
    .select(['consent_version', 'consent_refused', 'wrong_lookups', 'lookups_locked_until'])
    .select(['customer_seq', 'first_seq', 'message_keys.last_seq as recorded_last_seq'])
    .where('conversations.id', '=', key.conversationId)
    .executeTakeFirst();
}

interface CustomerFacts {
  consent_version: string | null;
  consent_refused: number | null;
  wrong_lookups: number | null;
  lookups_locked_until: number | string | null;
}

/** A customer nothing is kept about has no row. */
function rowToCustomer(id: string, row: CustomerFacts | undefined): StoredCustomer {
  const lockedUntil = row?.lookups_locked_until ?? null;
  return {
    id,
    consentVersion: row?.consent_version ?? null,
    refusedConsent: row?.consent_refused === 1,
    wrongLookups: row?.wrong_lookups ?? 0,
    lookupsLockedUntil: lockedUntil === null ? null : Number(lockedUntil),
  };
}

async function findCustomer(db: Database, key: TurnKey): Promise<StoredCustomer> {
  const row = await db
    .selectFrom('customers')
    .select(['consent_version', 'consent_refused', 'wrong_lookups', 'lookups_locked_until'])
    .where('channel_id', '=', key.channelId)
    .where('id', '=', key.customerId)
    .executeTakeFirst();
  return rowToCustomer(key.customerId, row);
}

interface RecordedSpan {
  customer_seq: number | null;
  first_seq: number | null;
  recorded_last_seq: number | null;
}

async function findRecorded(
  db: Database,
  conversationId: string,
  span: RecordedSpan,
): Promise<{ id: string; replies: LoggedActivity[] } | undefined> {
  const { customer_seq, first_seq, recorded_last_seq } = span;
  if (customer_seq === null || first_seq === null || recorded_last_seq === null) return undefined;
  const rows = await db
    .selectFrom('activities')
    .select(['seq', 'activity'])
    .where('conversation_id', '=', conversationId)
    .where('seq', '>=', first_seq)
    .where('seq', '<=', recorded_last_seq)
    .where('from_customer', '=', 0)
    .orderBy('seq')
    .execute();
  return { id: activityId(conversationId, customer_seq), replies: rows.map(rowToLoggedActivity) };
}
