import { type Activity, ActivityTypes, TurnContext } from 'botbuilder';
import { openTalk, type TalkState } from '../dialogs/talkState.js';
import { type TalkParts, Turn } from '../dialogs/turn.js';
import { carryTurn } from '../dialogs/turnOf.js';
import { ShouliError } from '../errors.js';
import type { Clock } from '../time/clock.js';
import { CollectingAdapter } from './collectingAdapter.js';
import { KeyedQueue } from './keyedQueue.js';
import { readIncoming } from './readIncoming.js';
import { ShouliBot } from './shouliBot.js';
import type {
  CommitResult,
  LoadedTurn,
  LoggedActivity,
  TurnRecord,
  TurnStore,
  WakeUps,
} from './turnStore.js';

/** A message or event from a channel, already in Bot Framework's shape. */
export interface IncomingTurn {
  channelId: string;
  conversationId: string;
  customerId: string;
  /** Makes a repeated message one message. */
  messageKey: string | undefined;
  activity: Partial<Activity>;
}

export interface TurnReceipt {
  /** Id of the customer's logged activity; the recorded one for a repeated message. */
  id: string;
  replies: LoggedActivity[];
  duplicate: boolean;
}

export interface TurnRunnerPorts {
  store: TurnStore;
  wakeUps: WakeUps;
  clock: Clock;
  parts: TalkParts;
}

/** Another process may have the same conversation in hand; losing this often in a row means something is wrong. */
const maxAttempts = 8;

/**
 * Runs turns whole or not at all: load, let the bot think, commit in one transaction, only then wake the watchers. Turns
 * of one conversation queue up; a turn that lost the race against another process is run again on the newer state.
 */
export class TurnRunner {
  readonly #ports: TurnRunnerPorts;
  readonly #queue = new KeyedQueue();
  readonly #bot = new ShouliBot();

  constructor(ports: TurnRunnerPorts) {
    this.#ports = ports;
  }

  /** @throws ShouliError `turn_conflict` when other processes keep winning; `store_unavailable` when the store does not answer. */
  run(incoming: IncomingTurn): Promise<TurnReceipt> {
    return this.#queue.run(incoming.conversationId, () => this.#attempt(incoming, 1));
  }

  async #attempt(incoming: IncomingTurn, attempt: number): Promise<TurnReceipt> {
    const { conversationId, channelId, customerId, messageKey } = incoming;
    const loaded = await this.#ports.store.load({ conversationId, channelId, customerId, messageKey });
    if (loaded.recorded) return { ...loaded.recorded, duplicate: true };
    const result = await this.#ports.store.commit(await this.#think(incoming, loaded));
    if (result.committed) return this.#acknowledge(incoming, result);
    if (attempt >= maxAttempts)
      throw new ShouliError('turn_conflict', 'the conversation kept changing while the turn ran');
    return this.#attempt(incoming, attempt + 1);
  }

  async #think(incoming: IncomingTurn, loaded: LoadedTurn): Promise<TurnRecord> {
    const now = this.#ports.clock.now();
    const { conversation, customer } = loaded;
    const talk = openTalk(conversation?.state ?? null);
    const activity = completed(incoming, now);
    const turn = new Turn(this.#ports.parts, {
      talk,
      customer: { ...customer },
      incoming: readIncoming(activity, incoming.conversationId, (conversation?.lastSeq ?? 0) + 1),
      now,
    });
    const said = await this.#letBotSpeak(activity, turn);
    return {
      conversationId: incoming.conversationId,
      channelId: incoming.channelId,
      customerId: incoming.customerId,
      expectedVersion: conversation?.version ?? 0,
      owner: conversation?.owner ?? 'bot',
      state: turn.talk satisfies TalkState,
      messageKey: incoming.messageKey,
      activities: [...logged(activity), ...said.map((one) => fromBot(one, activity, now))],
      effects: turn.effects,
      now,
    };
  }

  async #letBotSpeak(activity: Partial<Activity>, turn: Turn): Promise<Partial<Activity>[]> {
    const adapter = new CollectingAdapter();
    const context = new TurnContext(adapter, activity);
    carryTurn(context, turn);
    await this.#bot.run(context).catch((error: unknown) => {
      throw underlying(error);
    });
    return adapter.sent;
  }

  #acknowledge(incoming: IncomingTurn, { activities }: CommitResult & { committed: true }): TurnReceipt {
    // The turn is committed: a watcher that is not woken looks by itself a little later.
    try {
      this.#ports.wakeUps.wake(incoming.conversationId);
    } catch {}
    const own = activities.find(({ activity }) => activity.from?.role === 'user');
    const replies = activities.filter((one) => one !== own);
    return { id: own?.activity.id ?? '', replies, duplicate: false };
  }
}

/** botbuilder wraps what a dialog throws; the fault inside says more. */
function underlying(error: unknown): unknown {
  return error instanceof Error && 'error' in error && error.error instanceof Error ? error.error : error;
}

/** People joining is no part of what was said. */
function logged(activity: Partial<Activity>): Partial<Activity>[] {
  return activity.type === ActivityTypes.Message ? [activity] : [];
}

function completed(
  { activity, channelId, conversationId, customerId }: IncomingTurn,
  now: number,
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

const botAccount = { id: 'shouli', name: '受理', role: 'bot' } as const;

function fromBot(said: Partial<Activity>, heard: Partial<Activity>, now: number): Partial<Activity> {
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
