import type { Activity, Attachment } from 'botbuilder';
import type { LoggedActivity } from '../../bots/turnStore.js';
import { attachmentPath } from './paths.js';

export type WireActivity = Omit<Partial<Activity>, 'serviceUrl' | 'callerId'>;

interface Context {
  conversationId: string;
  publicUrl: string | undefined;
}

/** A logged activity as clients see it: with an id, its conversation, and addresses they can reach. */
export function toWire(
  { seq, activity }: LoggedActivity,
  { conversationId, publicUrl }: Context,
): WireActivity {
  const { serviceUrl: _serviceUrl, callerId: _callerId, attachments, ...rest } = activity;
  return {
    ...rest,
    id: activity.id ?? `${conversationId}|${String(seq).padStart(7, '0')}`,
    channelId: 'directline',
    // The rest of a ConversationAccount (tenant, group) has no meaning in this channel.
    conversation: { id: conversationId } as NonNullable<WireActivity['conversation']>,
    ...(attachments && { attachments: attachments.map((attachment) => reachable(attachment, publicUrl)) }),
  };
}

/** The log keeps addresses of uploads without a host, so that a move of the site breaks no history. */
function reachable(attachment: Attachment, publicUrl: string | undefined): Attachment {
  const local = attachment.contentUrl?.startsWith(`${attachmentPath}/`);
  return local && publicUrl ? { ...attachment, contentUrl: publicUrl + attachment.contentUrl } : attachment;
}
