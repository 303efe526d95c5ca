import type { TurnRecord } from '../../bots/turnStore.js';

/** The columns that tell where a row comes from. */
export function originOf(record: TurnRecord) {
  return {
    channel_id: record.channelId,
    customer_id: record.customerId,
    conversation_id: record.conversationId,
    created_at: record.now,
  };
}
