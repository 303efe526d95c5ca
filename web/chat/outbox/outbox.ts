import type { RefusalReason } from '../connection/postResult.js';

export type FailureReason = RefusalReason | 'unreachable' | 'renewed';
/** `sent`: the server has it, its echo in the stream is still to come. */
export type SendState = 'waiting' | 'sending' | 'sent' | 'failed';

interface Common {
  /** `channelData.clientActivityID`: kept through every repeat, so that the server sees one message. */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  state: SendState;
  reason?: FailureReason;
}

export interface OutgoingText extends Common {
  kind: 'text';
  text: string;
  /** Value of the button pressed, or the values of several. */
  choice?: string | string[];
}

/** The file itself stays in the page's memory: it cannot wait through a reload. */
export interface OutgoingPicture extends Common {
  kind: 'picture';
  name: string;
  previewUrl: string;
  /** 0–100 while it is on its way. */
  percent: number;
}

export type Outgoing = OutgoingText | OutgoingPicture;
/** What the customer has written and the log does not show yet, oldest first. */
export type Outbox = readonly Outgoing[];

export interface OutgoingChange {
  state?: SendState;
  reason?: FailureReason;
  percent?: number;
}

/** A change of state clears the old reason: it no longer holds. */
export function changed(outbox: Outbox, id: string, change: OutgoingChange): Outbox {
  return outbox.map((item) => (item.id === id ? apply(item, change) : item));
}

export function discarded(outbox: Outbox, id: string): Outbox {
  return outbox.filter((item) => item.id !== id);
}

/** Takes out what has come back through the stream. */
export function confirmed(outbox: Outbox, ids: ReadonlySet<string>): Outbox {
  return outbox.some((item) => ids.has(item.id)) ? outbox.filter((item) => !ids.has(item.id)) : outbox;
}

/** The conversation they were meant for is gone; whether they still fit is for the customer to say. */
export function orphaned(outbox: Outbox): Outbox {
  return outbox.map((item) => ({ ...item, state: 'failed', reason: 'renewed' }));
}

/** After a reload nobody knows how far a message got; the same id makes sending it again harmless. */
export function restored(outbox: Outbox): Outbox {
  return outbox.map((item) => (item.state === 'failed' ? item : { ...item, state: 'waiting' }));
}

function apply(item: Outgoing, change: OutgoingChange): Outgoing {
  const next = { ...item };
  if (change.state !== undefined) {
    next.state = change.state;
    delete next.reason;
  }
  if (change.reason !== undefined) next.reason = change.reason;
  if (change.percent !== undefined && next.kind === 'picture') next.percent = change.percent;
  return next;
}
