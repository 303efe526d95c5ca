/**
 * What a conversation remembers between turns: plain JSON with a version. A release that changes the shape adds one step to
 * `migrations`; loading an old conversation then always yields the newest shape.
 */
import { ShouliError } from '../errors.js';
import type { Entity } from '../nlu/understanding.js';
import type { Instant } from '../time/localDate.js';
import type { Form, NarrowedChoice } from './form/form.js';
import type { ReceiptContent } from './receipt.js';
import { noNotes, type ReviewNotes } from './review/reviewNotes.js';

/** A question on the table, kept as it was put so that it can be asked again in the same words. */
export interface PendingQuestion {
  slot: string;
  kind: string;
  text: string;
  choices: NarrowedChoice[] | null;
  /** May 不知道 be the answer? */
  unknown: boolean;
  left: number | null;
}

/** What was said and not understood, held back a moment for the rest of the sentence. It stands in the log already. */
export interface Waiting {
  pieces: string[];
  /** When the last piece came. */
  since: Instant;
}

export interface TalkState {
  v: 6;
  /** botbuilder's dialog stack. */
  dialogs: object;
  question: PendingQuestion | null;
  intake: Form | null;
  parked: Form[];
  /** Ended by a failed rule; can be taken up again by correcting an answer. */
  refused: Form | null;
  /** Its service was taken away by a release: what it knows serves the person asked for next. Absent in older states. */
  orphan?: Form | null;
  /** Answers of filed requests that a next one may use, by slot. */
  carried: Form['answers'];
  /** Things said before the service was clear; they go into the service chosen. */
  heard: Entity[];
  /** The words that first told the need; a consultation takes them as its topic. */
  opening: string | null;
  /** Messages in a row that were not understood. */
  unclear: number;
  lastReceipt: ReceiptContent | null;
  /** When the customer last wrote. */
  lastAt: number | null;
  waiting: Waiting | null;
  review: ReviewNotes;
  /** An open request for a person. */
  handoff: { reference: string; day: string } | null;
  /** What was complained of last; more of it on the same day is the same complaint. */
  complaint: { reference: string; day: string } | null;
  /** The day on which the customer told of a death: nothing is offered or guessed on it. */
  sorrow: string | null;
}

export function newTalk(): TalkState {
  return {
    v: 6,
    dialogs: {},
    question: null,
    intake: null,
    parked: [],
    refused: null,
    carried: {},
    heard: [],
    opening: null,
    unclear: 0,
    lastReceipt: null,
    lastAt: null,
    waiting: null,
    review: { ...noNotes },
    handoff: null,
    complaint: null,
    sorrow: null,
  };
}

type Migration = (old: Record<string, unknown>) => Record<string, unknown>;

/** `migrations[n]` turns version n + 1 into version n + 2. */
const migrations: readonly Migration[] = [
  (old) => ({ ...old, v: 2, waiting: null }),
  (old) => ({ ...old, v: 3, review: { ...noNotes } }),
  (old) => ({ ...old, v: 4, complaint: null }),
  (old) => ({ ...old, v: 5, sorrow: null }),
  (old) => ({ ...old, v: 6, carried: {} }),
];
const newest = migrations.length + 1;

/** @throws ShouliError `state_invalid` for a state that no version of the program wrote. */
export function openTalk(stored: unknown): TalkState {
  if (stored === null || stored === undefined) return newTalk();
  if (typeof stored !== 'object')
    throw new ShouliError('state_invalid', 'stored conversation state is not an object');
  let state = structuredClone(stored) as Record<string, unknown>;
  const version = state['v'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > newest) {
    throw new ShouliError(
      'state_invalid',
      `stored conversation state has version ${String(version)}, newest known is ${newest}`,
    );
  }
  for (const migrate of migrations.slice(version - 1)) state = migrate(state);
  // Written by `newTalk` and the dialogs only, at this very version.
  return state as unknown as TalkState;
}
