import type { Database } from '../database.js';

/** Blanks what the customer wrote and sent, up to and with activity `throughSeq`; that something was sent stays visible. */
export async function forgetMessages(
  db: Database,
  conversationId: string,
  throughSeq: number,
): Promise<void> {
  const rows = await db
    .selectFrom('activities')
    .select(['seq', 'activity'])
    .where('conversation_id', '=', conversationId)
    .where('seq', '<=', throughSeq)
    .where('from_customer', '=', 1)
    .execute();
  for (const { seq, activity } of rows) {
    await db
      .updateTable('activities')
      .set({ activity: JSON.stringify(forgotten(JSON.parse(activity))) })
      .where('conversation_id', '=', conversationId)
      .where('seq', '=', seq)
      .execute();
  }
}

/**
 * Keeps the envelope by name, so that a field nobody thought of (a button's value, a channel's own copy of the text) is
 * not left behind. `clientActivityID` stays: a web client tells by it which of its messages this is.
 */
function forgotten(activity: Record<string, unknown>): Record<string, unknown> {
  const { id, type, name, timestamp, localTimestamp, channelId, from, conversation, recipient, locale } =
    activity;
  const envelope = {
    id,
    type,
    name,
    timestamp,
    localTimestamp,
    channelId,
    from,
    conversation,
    recipient,
    locale,
  };
  const known = Object.entries(envelope).filter(([, value]) => value !== undefined);
  const { clientActivityID } = (activity['channelData'] ?? {}) as { clientActivityID?: string };
  const channelData =
    clientActivityID === undefined ? { forgotten: true } : { forgotten: true, clientActivityID };
  return { ...Object.fromEntries(known), text: '', attachments: [], channelData };
}
