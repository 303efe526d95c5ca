/** How a child dialog ended, told to whoever began it. */
import type { Form } from './form/form.js';

export type ChildOutcome =
  /** A question of a few choices was answered; `value` is null when the customer waved it away (算了). */
  | { kind: 'chosen'; slot: string; value: string | null; payload: ChoicePayload }
  /** The message was no answer to it and waits to be handled. */
  | { kind: 'unanswered'; slot: string; payload: ChoicePayload }
  | { kind: 'intake_ended' }
  /** The customer wants another service; the running intake was parked or dropped. */
  | { kind: 'switch'; service: string };

/** What a question is about, carried along until it is answered. */
export interface ChoicePayload {
  /** The choice that a bare yes stands for, where none says yes. */
  yes?: string;
  service?: string;
  form?: Form;
  /** Reference of a filed request. */
  ticket?: string;
  /** What is to be done with the request that is chosen. */
  aim?: 'supplement' | 'withdraw';
  /** Somebody in despair, or angry, is asked: not to be sent away whatever is said next. */
  mood?: 'despair' | 'anger';
  /** The customer knows that there is one already. */
  again?: boolean;
}

export function isOutcome(value: unknown): value is ChildOutcome {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
