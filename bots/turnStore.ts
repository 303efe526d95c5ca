/**
 * The port through which a turn reaches the store: one load, one transaction. Everything a turn wants is collected in a
 * TurnRecord and written whole, or not at all.
 */
import type { Activity } from 'botbuilder';
import type { Effect, StoredCustomer } from '../dialogs/effects.js';
import type { Instant } from '../time/localDate.js';

/** Who answers the customer now. */
export const owners = ['bot', 'queued', 'agent'] as const;
export type Owner = (typeof owners)[number];

export interface StoredConversation {
  id: string;
  channelId: string;
  /** The person, as the channel knows them; one per conversation. */
  customerId: string;
  owner: Owner;
  /** Rises by one with every committed turn. */
  version: number;
  /** Highest activity number so far; the next activity is `lastSeq + 1`. */
  lastSeq: number;
  /** JSON of the talk (see `dialogs/talkState.ts`), versioned inside; null before the first turn. */
  state: unknown;
  /** When the bot has something to say by itself; null: only when spoken to. */
  dueAt: Instant | null;
}

export interface LoadedTurn {
  conversation: StoredConversation | undefined;
  customer: StoredCustomer;
  /** Set when this message key was committed before: the id of its activity and what was answered then. */
  recorded: { id: string; replies: LoggedActivity[] } | undefined;
}

/** An activity in the log. `seq` counts from 1 within its conversation and is the watermark. */
export interface LoggedActivity {
  seq: number;
  activity: Partial<Activity>;
}

export interface TurnRecord {
  conversationId: string;
  channelId: string;
  customerId: string;
  /** The version the turn was loaded at; 0 for a new conversation. */
  expectedVersion: number;
  owner: Owner;
  state: unknown;
  /** When the bot wants a turn of its own; null: only when spoken to. */
  dueAt: Instant | null;
  /** Key that makes a repeated message one message; absent for what nobody can repeat. */
  messageKey: string | undefined;
  /** The customer's activity first (when there is one to log), then the bot's. Numbered by the store from `lastSeq + 1`. */
  activities: Partial<Activity>[];
  effects: Effect[];
  now: Instant;
}

export type CommitResult = { committed: true; activities: LoggedActivity[] } | { committed: false };

export interface TurnStore {
  load(key: {
    conversationId: string;
    channelId: string;
    customerId: string;
    messageKey: string | undefined;
  }): Promise<LoadedTurn>;
  /** `committed: false` when another turn of the conversation came first; nothing was written then. */
  commit(record: TurnRecord): Promise<CommitResult>;
  /** Conversations whose `dueAt` has come, the longest due first. */
  due(now: Instant, limit: number): Promise<DueConversation[]>;
}

/** A conversation in which the bot has something to say by itself. */
export interface DueConversation {
  conversationId: string;
  channelId: string;
  customerId: string;
}

/** Reading side of the log: web clients (by watermark), the desk, deliveries. */
export interface ActivityLog {
  /** At most `limit` activities with seq > `after`, oldest first. */
  read(conversationId: string, after: number, limit: number): Promise<LoggedActivity[]>;
  find(conversationId: string): Promise<StoredConversation | undefined>;
}

/** Wakes whoever watches a conversation; a lost wake-up delays and loses nothing. */
export interface WakeUps {
  wake(conversationId: string): void;
  /** @returns the way to stop listening. */
  onWake(conversationId: string, listener: () => void): () => void;
}
