import { ShouliError } from '../errors.js';
import type { Clock } from '../time/clock.js';
import { apologise, isPassing } from './apologise.js';
import type { IncomingTurn } from './hear.js';
import { KeyedQueue } from './keyedQueue.js';
import { ShouliBot } from './shouliBot.js';
import { type ThinkParts, think } from './think.js';
import type {
  CommitResult,
  DueConversation,
  LoadedTurn,
  LoggedActivity,
  TurnRecord,
  TurnStore,
  WakeUps,
} from './turnStore.js';

export interface TurnReceipt {
  /** Id of the customer's logged activity; the recorded one for a repeated message; empty when nobody said anything. */
  id: string;
  replies: LoggedActivity[];
  duplicate: boolean;
}

export interface TurnRunnerPorts extends ThinkParts {
  store: TurnStore;
  wakeUps: WakeUps;
  clock: Clock;
  /** Told of a fault that a customer was asked to excuse. */
  onFault(error: unknown): void;
}

/** Told when a committed turn wants another one of the bot's own at some moment. */
type ExpectDue = (conversation: DueConversation, at: number) => void;

/** Another process may have the same conversation in hand; losing this often in a row means something is wrong. */
const maxAttempts = 8;

const nothing: TurnReceipt = { id: '', replies: [], duplicate: false };

/**
 * Runs turns whole or not at all: load, let the bot think, commit in one transaction, only then wake the watchers. Turns
 * of one conversation queue up; a turn that lost the race against another process is run again on the newer state.
 */
export class TurnRunner {
  readonly #ports: TurnRunnerPorts;
  readonly #queue = new KeyedQueue();
  readonly #bot = new ShouliBot();
  #expectDue: ExpectDue = () => undefined;

  constructor(ports: TurnRunnerPorts) {
    this.#ports = ports;
  }

  onDueExpected(heard: ExpectDue): void {
    this.#expectDue = heard;
  }

  /** @throws ShouliError `turn_conflict` when other processes keep winning; `store_unavailable` when the store does not answer. */
  run(incoming: IncomingTurn): Promise<TurnReceipt> {
    return this.#queue.run(incoming.conversationId, () => this.#attempt(incoming, 1));
  }

  /** A turn of the bot's own, when its time has come; otherwise nothing happens. Throws as `run` does. */
  runDue({ conversationId, channelId, customerId }: DueConversation): Promise<TurnReceipt> {
    return this.run({ conversationId, channelId, customerId, messageKey: undefined });
  }

  async #attempt(incoming: IncomingTurn, attempt: number): Promise<TurnReceipt> {
    const { store, clock } = this.#ports;
    const loaded = await store.load(incoming);
    if (loaded.recorded) return { ...loaded.recorded, duplicate: true };
    const now = clock.now();
    if (!incoming.activity && !isDue(loaded, now)) return nothing;
    const record = await this.#think(incoming, loaded, now);
    const result = await store.commit(record);
    if (result.committed) return this.#acknowledge(record, result);
    if (attempt >= maxAttempts)
      throw new ShouliError('turn_conflict', 'the conversation kept changing while the turn ran');
    return this.#attempt(incoming, attempt + 1);
  }

  /** A fault of ours must leave nobody without an answer, nor have the same message fail for ever. */
  async #think(incoming: IncomingTurn, loaded: LoadedTurn, now: number): Promise<TurnRecord> {
    try {
      return await think(incoming, loaded, { ...this.#ports, bot: this.#bot, now });
    } catch (error) {
      if (isPassing(error)) throw error;
      this.#ports.onFault(error);
      return apologise(incoming, loaded, { parts: this.#ports.parts, now });
    }
  }

  #acknowledge(record: TurnRecord, { activities }: CommitResult & { committed: true }): TurnReceipt {
    const { conversationId } = record;
    // The turn is committed: a watcher that is not woken looks by itself a little later.
    try {
      this.#ports.wakeUps.wake(conversationId);
    } catch {}
    if (record.dueAt !== null) this.#expectDue(record, record.dueAt);
    const own = activities.find(({ activity }) => activity.from?.role === 'user');
    const replies = activities.filter((one) => one !== own);
    return { id: own?.activity.id ?? '', replies, duplicate: false };
  }
}

/** Another process, or a word of the customer's, may have been quicker. */
function isDue({ conversation }: LoadedTurn, now: number): boolean {
  const at = conversation?.dueAt ?? null;
  return at !== null && at <= now;
}
