/** What the web chat needs from the rest of the house, in its own words. */
import type { Activity } from 'botbuilder';
import type { ActivityLog, WakeUps } from '../../bots/turnStore.js';
import type { Clock } from '../../time/clock.js';

export interface IncomingTurn {
  channelId: 'directline';
  conversationId: string;
  /**
   * Who speaks. `anonymous:<conversation id>` while nobody has said who they are (only a greeting can be sent then);
   * the first real id takes its place, so a commit must write the customer of its turn to the conversation.
   */
  customerId: string;
  /** Equal keys within a conversation are one message; undefined for what cannot be repeated. */
  messageKey: string | undefined;
  activity: Partial<Activity>;
}

export interface TurnReceipt {
  /** Id of the customer's logged activity (the recorded one for a duplicate). */
  id: string;
}

export interface Turns {
  /** Resolves when the turn is committed. */
  run(turn: IncomingTurn): Promise<TurnReceipt>;
}

export interface UploadStore {
  save(file: { bytes: Buffer; contentType: string }): Promise<{ id: string }>;
  /** Undefined for an id never given out. */
  open(id: string): Promise<{ contentType: string; bytes: Buffer } | undefined>;
}

/** The subset of pino in use. Fields never hold a token, a text or a name. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface DirectLinePorts {
  turns: Turns;
  log: ActivityLog;
  wakeUps: WakeUps;
  clock: Clock;
  /** Unguessable, letters, digits, `-` and `_` only, 16 to 64 characters. */
  randomId(): string;
  uploads: UploadStore;
  logger: Logger;
}
