import type { TalkSettings } from '../catalogue/settings.js';
import type { Instant } from '../time/localDate.js';
import type { TalkState } from './talkState.js';

/** When the bot wants to speak without being spoken to: to answer what waits for its rest, or to remind; null: not at all. */
export function dueAt(
  talk: TalkState,
  channelId: string,
  settings: Pick<TalkSettings, 'reminderAfterMinutes' | 'proactiveChannels'>,
  burstMs: number,
): Instant | null {
  if (talk.waiting) return talk.waiting.since + burstMs;
  return settings.proactiveChannels.includes(channelId)
    ? reminderAt(talk, settings.reminderAfterMinutes)
    : null;
}

/** Once for each intake that waits for an answer. */
export function reminderAt({ intake, question, lastAt }: TalkState, afterMinutes: number): Instant | null {
  if (afterMinutes === 0 || !intake || !question || intake.reminded || lastAt === null) return null;
  return lastAt + afterMinutes * 60_000;
}
