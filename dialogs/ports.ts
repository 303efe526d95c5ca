/** What the dialogs need from the rest of the house, in their own words. */
import type { TicketStatus } from '../desk/ticketStatus.js';
import type { Outcome, SlotValue } from '../eligibility/types.js';
import type { MaskedText } from '../nlu/masking/createMask.js';
import type { Aspect, Intent, ServiceId } from '../nlu/understanding.js';
import type { PolicyRecord } from '../policies/policyRecord.js';
import type { Instant, LocalDate } from '../time/localDate.js';

export interface Policies {
  /** Undefined when there is no such policy or the digits do not match: nobody can tell which. */
  verify(policyNo: string, idLast4: string): Promise<PolicyRecord | undefined>;
  /** Only for a number that was verified in this intake. */
  find(policyNo: string): Promise<PolicyRecord | undefined>;
}

export interface TicketView {
  reference: string;
  service: string;
  outcome: Outcome;
  status: TicketStatus;
  /** Something may still happen to it. */
  open: boolean;
  createdAt: Instant;
  slots: Record<string, SlotValue>;
  /** Slots answered 不知道. */
  gaps: string[];
  materials: string[];
  /** Oldest first. */
  history: { status: string; at: Instant; note: string | null }[];
}

/** A move of a ticket that its customer has not heard of. */
export interface TicketNews {
  reference: string;
  service: string;
  status: string;
  note: string | null;
  /** Of the move in the ticket's history. */
  position: number;
}

/** A person, as a channel knows them. */
export interface CustomerKey {
  channelId: string;
  customerId: string;
}

export interface Tickets {
  /** Oldest first. */
  untold(conversationId: string): Promise<TicketNews[]>;
  /** Newest first. */
  ofCustomer(customer: CustomerKey, limit: number): Promise<TicketView[]>;
}

export interface References {
  /** `SL-YYYYMMDD-NNNN`, never given twice; a turn that runs again draws a new one. */
  next(day: LocalDate): Promise<string>;
}

export interface AgentAvailability {
  /** Is anybody there to take a conversation now? */
  online(): Promise<boolean>;
}

/** What a sentence wants; `service` and `aspect` are null where the intent has none. */
export interface Label {
  intent: Intent;
  service: ServiceId | null;
  aspect: Aspect | null;
}

/** Somebody else's reading of a sentence. */
export interface SecondOpinion {
  /** Undefined when there is none (late, broken, off the list): the own understanding stands. Never throws. */
  labelOf(text: MaskedText): Promise<Label | undefined>;
}
