import type { OutgoingText } from '../../../web/chat/outbox/outbox.js';
import type { MessageActivity } from '../../../web/chat/protocol/activity.js';

/** A message off the wire, of the assistant unless said otherwise. */
export function message(id: string, fields: Partial<MessageActivity> = {}): MessageActivity {
  return {
    type: 'message',
    id,
    at: 0,
    own: false,
    text: id,
    clientId: undefined,
    question: undefined,
    left: undefined,
    buttons: [],
    receipt: undefined,
    pictures: [],
    forgotten: false,
    ...fields,
  };
}

/** A message of the customer that has come back through the stream. */
export function echo(clientId: string): MessageActivity {
  return message(`wire-${clientId}`, { own: true, clientId });
}

export function outgoing(id: string, fields: Partial<OutgoingText> = {}): OutgoingText {
  return { kind: 'text', id, at: 0, state: 'waiting', text: id, ...fields };
}
