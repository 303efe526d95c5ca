import type { Outgoing } from '../outbox/outbox.js';

/** A message as Direct Line wants it. The id of the customer says whose it is, the id in `channelData` which one. */
export function outgoingActivity(item: Outgoing, customerId: string): object {
  const choice = item.kind === 'text' ? item.choice : undefined;
  return {
    type: 'message',
    from: { id: customerId, role: 'user' },
    locale: 'zh-CN',
    ...(item.kind === 'text' ? { text: item.text } : {}),
    channelData: { clientActivityID: item.id, ...(choice === undefined ? {} : { choice }) },
  };
}
