import { type Activity, ActivityTypes } from 'botbuilder';
import { urgentIntents } from '../dialogs/interrupt.js';
import type { Waiting } from '../dialogs/talkState.js';
import type { Incoming, TalkParts } from '../dialogs/turn.js';
import type { Instant } from '../time/localDate.js';
import { botAccount } from './botAccount.js';
import { readIncoming } from './readIncoming.js';
import type { DueConversation } from './turnStore.js';

/** A message or event from a channel, already in Bot Framework's shape. */
export interface IncomingTurn extends DueConversation {
  /** Makes a repeated message one message. */
  messageKey: string | undefined;
  /** Absent when nobody said anything: the bot's own turn. */
  activity?: Partial<Activity>;
}

/** One way to take what came in. */
export interface Reading {
  activity: Partial<Activity>;
  incoming: Incoming;
}

export interface Heard {
  /** The likeliest first: the pieces of a sentence together, then the last alone. */
  readings: [Reading, ...Reading[]];
  /** What goes into the log as the customer's. */
  logged: Partial<Activity>[];
  /** The words so far, when they may be the first of a sentence in several messages; null: answered at once. */
  pieces: string[] | null;
}

interface Place {
  waiting: Waiting | null;
  seq: number;
  now: Instant;
  parts: Pick<TalkParts, 'understander'>;
}

/** Takes in what the customer sent, with what was held back before it; or, in the bot's own turn, what is held back. */
export function hear(turn: IncomingTurn, place: Place): Heard {
  const { waiting } = place;
  if (!turn.activity) return { readings: [ownReading(turn, place)], logged: [], pieces: null };
  const activity = completed(turn, turn.activity, place.now);
  const incoming = readIncoming(activity, turn.conversationId, place.seq);
  const alone: Reading = { activity, incoming };
  const isMessage = activity.type === ActivityTypes.Message;
  // People joining is no part of what was said.
  const logged = isMessage ? [activity] : [];
  const typed = isMessage && incoming.choice === undefined && incoming.text !== '';
  const pieces = typed && incoming.pictures.length === 0 ? [...(waiting?.pieces ?? []), incoming.text] : null;
  if (!waiting || incoming.choice !== undefined || isUrgent(incoming.text, place))
    return { readings: [alone], logged, pieces };
  const text = [...waiting.pieces, incoming.text].join(' ').trim();
  return { readings: [{ activity, incoming: { ...incoming, text } }, alone], logged, pieces };
}

/** Nobody has to wait for the rest of a sentence with danger, or the wish for a person, in it. */
function isUrgent(text: string, { now, parts }: Place): boolean {
  return urgentIntents.includes(parts.understander.understand(text, { now }).intent);
}

function ownReading(turn: IncomingTurn, { waiting, seq, now }: Place): Reading {
  const text = waiting?.pieces.join(' ') ?? '';
  const type = waiting ? ActivityTypes.Message : ActivityTypes.Event;
  const activity = completed(turn, { type, text, ...(waiting ? {} : { name: dueEvent }) }, now);
  return { activity, incoming: readIncoming(activity, turn.conversationId, seq) };
}

/** Name of the event that tells the bot that its time has come. */
export const dueEvent = 'due';

function completed(
  { channelId, conversationId, customerId }: IncomingTurn,
  activity: Partial<Activity>,
  now: Instant,
): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    ...activity,
    channelId,
    timestamp: new Date(now),
    from: { id: customerId, name: activity.from?.name ?? '', role: 'user' },
    recipient: botAccount,
    conversation: { id: conversationId, isGroup: false, conversationType: 'personal', name: '' },
  };
}
