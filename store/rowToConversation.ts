import type { Selectable } from 'kysely';
import type { Owner, StoredConversation } from '../bots/turnStore.js';
import type { ConversationRow } from './tables.js';

export function rowToConversation(row: Selectable<ConversationRow>): StoredConversation {
  return {
    id: row.id,
    channelId: row.channel_id,
    customerId: row.customer_id,
    // Written from an Owner only.
    owner: row.owner as Owner,
    version: row.version,
    lastSeq: row.last_seq,
    state: JSON.parse(row.state),
    dueAt: row.due_at === null ? null : Number(row.due_at),
  };
}
