import type { Activity } from 'botbuilder';
import type { Incoming } from '../dialogs/turn.js';

/** What the dialogs read of an activity. A button's value may stand in `channelData.choice` with or without its title. */
export function readIncoming(activity: Partial<Activity>, conversationId: string, seq: number): Incoming {
  const attachments = activity.attachments ?? [];
  const pictures = attachments.filter(
    ({ contentType, contentUrl }) => contentType.startsWith('image/') && contentUrl,
  );
  const choice = choiceOf(activity.channelData);
  const text = (activity.text ?? '').trim();
  return {
    channelId: activity.channelId ?? '',
    conversationId,
    seq,
    text: text === '' && typeof choice === 'string' ? choice : text,
    choice,
    pictures: pictures.flatMap(({ contentUrl }) => contentUrl ?? []),
    unreadable: attachments.length > pictures.length,
  };
}

function choiceOf(channelData: unknown): string | string[] | undefined {
  if (typeof channelData !== 'object' || channelData === null || !('choice' in channelData)) return undefined;
  const { choice } = channelData;
  if (typeof choice === 'string') return choice;
  return Array.isArray(choice) && choice.every((one) => typeof one === 'string') ? choice : undefined;
}
