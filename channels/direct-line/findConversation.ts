import type { ActivityLog, StoredConversation } from '../../bots/turnStore.js';
import { ShouliError } from '../../errors.js';

/** Undefined before `POST conversations`; a conversation of another channel is none here. */
export async function findConversation(
  log: ActivityLog,
  id: string,
): Promise<StoredConversation | undefined> {
  const conversation = await log.find(id);
  return conversation?.channelId === 'directline' ? conversation : undefined;
}

/** @throws ShouliError `not_found`, upon which clients take the conversation as ended. */
export async function findConversationOrThrow(log: ActivityLog, id: string): Promise<StoredConversation> {
  const conversation = await findConversation(log, id);
  if (!conversation) throw new ShouliError('not_found', 'there is no such conversation');
  return conversation;
}
