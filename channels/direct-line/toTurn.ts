import type { Activity, Attachment } from 'botbuilder';
import type { Instant } from '../../time/localDate.js';
import type { IncomingActivity } from './incomingActivity.js';
import type { IncomingTurn } from './ports.js';

interface Parties {
  conversationId: string;
  customerId: string;
  bot: { id: string; name: string };
  now: Instant;
}

/** A customer's message as the bot takes it; only fields that were checked go along. */
export function messageTurn(
  incoming: IncomingActivity,
  attachments: Attachment[],
  parties: Parties,
): IncomingTurn {
  const { text, locale, localTimezone, textFormat, value, channelData } = incoming;
  const clientActivityId = channelData?.clientActivityID;
  return {
    ...addressed(parties),
    // The prefix keeps a client from naming its message like the start of the conversation.
    messageKey: clientActivityId === undefined ? undefined : `client:${clientActivityId}`,
    activity: {
      ...envelope(parties, incoming.from?.name),
      type: 'message',
      text: text ?? '',
      ...(attachments.length > 0 && { attachments }),
      ...(locale !== undefined && { locale }),
      ...(localTimezone !== undefined && { localTimezone }),
      ...(textFormat !== undefined && { textFormat }),
      ...(value !== undefined && { value }),
      ...(channelData !== undefined && { channelData }),
    },
  };
}

/** The first turn of a conversation: nobody has said anything yet. Its key is the same however often it is asked for. */
export function startTurn(parties: Parties, locale: string | undefined): IncomingTurn {
  return {
    ...addressed(parties),
    messageKey: 'conversation-start',
    activity: {
      ...envelope(parties, undefined),
      type: 'conversationUpdate',
      membersAdded: [parties.bot, { id: parties.customerId, name: '' }],
      ...(locale !== undefined && { locale }),
    },
  };
}

function addressed({ conversationId, customerId }: Parties) {
  return { channelId: 'directline' as const, conversationId, customerId };
}

function envelope(
  { conversationId, customerId, bot, now }: Parties,
  name: string | undefined,
): Partial<Activity> {
  return {
    channelId: 'directline',
    // Tenant, group and conversation type are left out: the channel has none of them.
    conversation: { id: conversationId } as Activity['conversation'],
    from: { id: customerId, name: name ?? '', role: 'user' },
    recipient: { ...bot, role: 'bot' },
    timestamp: new Date(now),
  };
}
