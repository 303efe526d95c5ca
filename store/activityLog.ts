import type { ActivityLog } from '../bots/turnStore.js';
import type { Database } from './database.js';
import { rowToConversation } from './rowToConversation.js';
import { rowToLoggedActivity } from './rowToLoggedActivity.js';

export function createActivityLog(db: Database): ActivityLog {
  return {
    async read(conversationId, after, limit) {
      const rows = await db
        .selectFrom('activities')
        .select(['seq', 'activity'])
        .where('conversation_id', '=', conversationId)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map(rowToLoggedActivity);
    },
    async find(conversationId) {
      const row = await db
        .selectFrom('conversations')
        .selectAll()
        .where('id', '=', conversationId)
        .executeTakeFirst();
      return row && rowToConversation(row);
    },
  };
}
