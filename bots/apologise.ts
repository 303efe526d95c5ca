import type { Activity } from 'botbuilder';
import { toActivities } from '../dialogs/toActivities.js';
import type { TalkParts } from '../dialogs/turn.js';
import { asShouliError, type ErrorCode } from '../errors.js';
import type { Instant } from '../time/localDate.js';
import { hear, type IncomingTurn } from './hear.js';
import { fromBot } from './think.js';
import type { LoadedTurn, TurnRecord } from './turnStore.js';

/** Faults that pass by themselves: the sender tries again, and nothing has to be said. */
const passing: readonly ErrorCode[] = ['store_unavailable', 'turn_conflict'];

export function isPassing(error: unknown): boolean {
  return passing.includes(asShouliError(error).code);
}

/**
 * In place of a turn that could not be thought through: what was said is kept, everything else stays as it was, and the
 * customer is told so with a way on. The bot's own turn is only given up.
 */
export function apologise(
  incoming: IncomingTurn,
  { conversation }: LoadedTurn,
  { parts, now }: { parts: TalkParts; now: Instant },
): TurnRecord {
  const { conversationId, channelId, customerId, messageKey } = incoming;
  const seq = (conversation?.lastSeq ?? 0) + 1;
  const { readings, logged } = hear(incoming, { waiting: null, seq, now, parts });
  const [{ activity }] = readings;
  const said = logged.length > 0 ? sorry(parts).map((one) => fromBot(one, activity, now)) : [];
  return {
    ...{ conversationId, channelId, customerId, messageKey, now },
    expectedVersion: conversation?.version ?? 0,
    owner: conversation?.owner ?? 'bot',
    state: conversation?.state ?? null,
    dueAt: null,
    activities: [...logged, ...said],
    effects: [],
  };
}

function sorry({ catalogue, settings }: TalkParts): Partial<Activity>[] {
  const text = catalogue.replies.text('internal_error', { hotline: settings.hotline });
  const human = { title: catalogue.replies.text('button_human', {}) };
  return toActivities([{ kind: 'text', text, suggestions: [human] }]);
}
