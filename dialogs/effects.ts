/** What a turn of the talk may want done and what it knows of the customer; whoever runs the turn sees to it. */
import type { TicketStatus } from '../desk/ticketStatus.js';
import type { Judgement, Outcome, SlotValue } from '../eligibility/types.js';
import type { ReviewUtterance, TurnedOut } from '../review/reviewUtterance.js';
import type { Instant } from '../time/localDate.js';

/** What is kept about a customer across conversations. */
export interface StoredCustomer {
  id: string;
  /** Version of the notice consented to, or null. */
  consentVersion: string | null;
  /** Said no when asked last: nothing of what they say is kept beyond the talk. */
  refusedConsent: boolean;
  /** Wrong policy look-ups in a row. */
  wrongLookups: number;
  lookupsLockedUntil: Instant | null;
}

/** What a specialist needs to know of a request. */
export interface TicketFacts {
  outcome: Outcome;
  urgent: boolean;
  slots: Record<string, SlotValue>;
  reasons: Omit<Judgement, 'missing' | 'refine'>[];
  /** Slots answered 不知道, for the specialist to fill. */
  gaps: string[];
  /** Addresses of uploaded pictures. */
  materials: string[];
}

export interface NewTicket extends TicketFacts {
  reference: string;
  service: string;
}

export interface NewHandoff {
  reference: string;
  service: string | null;
  slots: Record<string, SlotValue>;
  reasons: Omit<Judgement, 'missing' | 'refine'>[];
  /** Why a person is wanted: `asked`, `complaint`, `mental_health`, `unclear`, `lookups_locked` … */
  cause: string;
}

/** What a turn wants written beside its activities and state. */
export type Effect =
  | { kind: 'open_ticket'; ticket: NewTicket }
  /** The customer put something right, or handed in what was missing. */
  | { kind: 'update_ticket'; reference: string; facts: TicketFacts; note: string }
  | { kind: 'move_ticket'; reference: string; status: TicketStatus }
  | { kind: 'add_materials'; reference: string; materials: string[] }
  /** Same reference again: the newer facts replace the older. */
  | { kind: 'request_handoff'; handoff: NewHandoff }
  /** Outcome of an intake that leaves no ticket, for reports: no slot values, no person. */
  | { kind: 'record_outcome'; service: string; outcome: Outcome; codes: string[] }
  | { kind: 'give_consent'; noticeVersion: string }
  | { kind: 'set_lookups'; wrongLookups: number; lockedUntil: Instant | null }
  | { kind: 'record_complaint'; reference: string }
  /** The customer has heard of a ticket's move. */
  | { kind: 'tell_ticket_move'; reference: string; position: number }
  /** For the operators to learn from; names nobody (see `review/`). */
  | { kind: 'keep_utterance'; id: string; utterance: ReviewUtterance }
  | { kind: 'settle_utterance'; id: string; turnedOut: TurnedOut }
  | { kind: 'forget_utterances'; ids: readonly string[] }
  | { kind: 'refuse_consent' }
  /** Consent was refused: the customer's own words of this conversation are blanked in the log. */
  | { kind: 'forget_messages'; throughSeq: number };
