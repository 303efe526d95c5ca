import type { TurnRecord } from '../../bots/turnStore.js';
import { activityId } from '../activityId.js';

export interface NumberedActivity {
  seq: number;
  fromCustomer: boolean;
  /** The activity with its id, and for the bot's with `replyToId`. */
  json: string;
}

/** Numbers a turn's activities from `lastSeq + 1`. Those not the customer's reply to the customer's last one before them. */
export function numberActivities(record: TurnRecord, lastSeq: number): NumberedActivity[] {
  let replyToId: string | undefined;
  return record.activities.map((activity, index) => {
    const seq = lastSeq + 1 + index;
    const id = activityId(record.conversationId, seq);
    const fromCustomer = isFromCustomer(activity, record.customerId);
    const numbered =
      fromCustomer || replyToId === undefined ? { ...activity, id } : { ...activity, id, replyToId };
    if (fromCustomer) replyToId = id;
    return { seq, fromCustomer, json: JSON.stringify(numbered) };
  });
}

/** Channels name the role; where one does not, the sender's id tells. */
function isFromCustomer({ from }: TurnRecord['activities'][number], customerId: string): boolean {
  return from?.role === undefined ? from?.id === customerId : from.role === 'user';
}
