import type { DueConversation } from '../bots/turnStore.js';
import type { Instant } from '../time/localDate.js';
import type { Database } from './database.js';

export async function dueConversations(
  db: Database,
  now: Instant,
  limit: number,
): Promise<DueConversation[]> {
  const rows = await db
    .selectFrom('conversations')
    .select(['id', 'channel_id', 'customer_id'])
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map(({ id, channel_id, customer_id }) => ({
    conversationId: id,
    channelId: channel_id,
    customerId: customer_id,
  }));
}
