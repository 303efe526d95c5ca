import { type Activity, ActivityTypes, TurnContext } from 'botbuilder';
import { dueAt } from '../dialogs/dueAt.js';
import { takeSecondOpinion } from '../dialogs/takeSecondOpinion.js';
import { openTalk, type TalkState } from '../dialogs/talkState.js';
import { type TalkParts, Turn } from '../dialogs/turn.js';
import { carryTurn } from '../dialogs/turnOf.js';
import type { Instant } from '../time/localDate.js';
import { botAccount } from './botAccount.js';
import { CollectingAdapter } from './collectingAdapter.js';
import { type Heard, hear, type IncomingTurn, type Reading } from './hear.js';
import type { ShouliBot } from './shouliBot.js';
import type { LoadedTurn, TurnRecord } from './turnStore.js';

export interface ThinkParts {
  parts: TalkParts;
  /** How long a piece of a sentence waits for the rest; 0: not at all. */
  burstMs: number;
}

/** Lets the bot think about what came in, and collects everything it wants. Nothing is written, nothing is sent. */
export async function think(incoming: IncomingTurn, loaded: LoadedTurn, given: Given): Promise<TurnRecord> {
  const { conversation } = loaded;
  const { waiting } = openTalk(conversation?.state ?? null);
  const seq = (conversation?.lastSeq ?? 0) + 1;
  const heard = hear(incoming, { waiting, seq, now: given.now, parts: given.parts });
  const thought = await firstClear(heard, loaded, given);
  const { turn, said, activity } = thought;
  const waits = turn.hesitates && heard.pieces !== null && given.burstMs > 0;
  const talk: TalkState = waits ? heldBack(loaded, heard.pieces ?? [], given.now) : turn.talk;
  return {
    conversationId: incoming.conversationId,
    channelId: incoming.channelId,
    customerId: incoming.customerId,
    expectedVersion: conversation?.version ?? 0,
    owner: conversation?.owner ?? 'bot',
    state: talk,
    dueAt: dueAt(talk, incoming.channelId, given.parts.settings, given.burstMs),
    messageKey: incoming.messageKey,
    activities: [...heard.logged, ...(waits ? [] : said.map((one) => fromBot(one, activity, given.now)))],
    effects: waits ? [] : turn.effects,
    now: given.now,
  };
}

interface Given extends ThinkParts {
  bot: ShouliBot;
  now: Instant;
}

interface Thought {
  turn: Turn;
  said: Partial<Activity>[];
  activity: Partial<Activity>;
}

/** The first reading that makes sense; when none does, the first. */
async function firstClear({ readings }: Heard, loaded: LoadedTurn, given: Given): Promise<Thought> {
  const [first, ...others] = readings;
  const thought = await thinkOf(first, loaded, given);
  for (const other of thought.turn.hesitates ? others : []) {
    const second = await thinkOf(other, loaded, given);
    if (!second.turn.hesitates) return second;
  }
  return thought;
}

async function thinkOf(
  { activity, incoming }: Reading,
  { conversation, customer }: LoadedTurn,
  { bot, parts, now }: Given,
): Promise<Thought> {
  const talk = { ...openTalk(conversation?.state ?? null), waiting: null };
  const turn = new Turn(parts, { talk, customer: { ...customer }, incoming, now });
  if (activity.type === ActivityTypes.Message) await takeSecondOpinion(turn);
  const adapter = new CollectingAdapter();
  const context = new TurnContext(adapter, activity);
  carryTurn(context, turn);
  await bot.run(context).catch((error: unknown) => {
    throw underlying(error);
  });
  return { turn, said: adapter.sent, activity };
}

/** As it was before, with the words held back: what was thought about them is forgotten. */
function heldBack({ conversation }: LoadedTurn, pieces: string[], since: Instant): TalkState {
  return { ...openTalk(conversation?.state ?? null), waiting: { pieces, since } };
}

/** botbuilder wraps what a dialog throws; the fault inside says more. */
function underlying(error: unknown): unknown {
  return error instanceof Error && 'error' in error && error.error instanceof Error ? error.error : error;
}

export function fromBot(said: Partial<Activity>, heard: Partial<Activity>, now: Instant): Partial<Activity> {
  const { type, text, textFormat, attachments, suggestedActions, channelData, name, value } = said;
  const content = { type, text, textFormat, attachments, suggestedActions, channelData, name, value };
  const present = Object.fromEntries(Object.entries(content).filter(([, one]) => one !== undefined));
  return {
    ...present,
    channelId: heard.channelId ?? '',
    timestamp: new Date(now),
    from: botAccount,
    ...(heard.from ? { recipient: heard.from } : {}),
    ...(heard.conversation ? { conversation: heard.conversation } : {}),
  };
}
