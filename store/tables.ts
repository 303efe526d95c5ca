/** Rows as the database holds them. They never leave this folder: `rowTo…` functions turn them into our own words. */
import type { ColumnType } from 'kysely';

/** Eight bytes wide (instants, in epoch ms): SQLite answers a number, PostgreSQL its digits. Read with `Number`. */
type Int8 = ColumnType<number | string, number, number>;
type NullableInt8 = ColumnType<number | string | null, number | null, number | null>;
/** 0 or 1: SQLite has no booleans. */
type Flag = number;
/** JSON in a text column, which both databases hold alike. */
type Json = string;

export interface ConversationRow {
  id: string;
  channel_id: string;
  customer_id: string;
  owner: string;
  version: number;
  last_seq: number;
  state: Json;
  due_at: ColumnType<number | string | null, number | null | undefined, number | null>;
  created_at: Int8;
  updated_at: Int8;
}

export interface ActivityRow {
  conversation_id: string;
  seq: number;
  from_customer: Flag;
  activity: Json;
  created_at: Int8;
}

/** Which activities a repeated message was answered with. */
export interface MessageKeyRow {
  conversation_id: string;
  message_key: string;
  /** 0 when the customer's side was not logged. */
  customer_seq: number;
  first_seq: number;
  /** Lower than `first_seq` when the turn logged nothing. */
  last_seq: number;
  created_at: Int8;
}

export interface CustomerRow {
  channel_id: string;
  id: string;
  consent_version: string | null;
  consent_refused: ColumnType<Flag, Flag | undefined, Flag>;
  wrong_lookups: number;
  lookups_locked_until: NullableInt8;
  created_at: Int8;
  updated_at: Int8;
}

export interface TicketRow {
  reference: string;
  service: string;
  outcome: string;
  urgent: Flag;
  status: string;
  slots: Json;
  reasons: Json;
  gaps: Json;
  materials: Json;
  channel_id: string;
  customer_id: string;
  conversation_id: string;
  created_at: Int8;
  updated_at: Int8;
}

export interface TicketHistoryRow {
  reference: string;
  /** Counts from 1 within its ticket. */
  position: number;
  status: string;
  note: string | null;
  /** The desk user who moved it; null = the bot. */
  actor: string | null;
  created_at: Int8;
  /** When the customer heard of it; null = not yet. */
  told_at: NullableInt8;
}

export interface HandoffRow {
  reference: string;
  service: string | null;
  slots: Json;
  reasons: Json;
  cause: string;
  /** `requested`, `accepted`, `failed` or `completed`. */
  state: string;
  /** The desk user who has it. */
  agent: string | null;
  channel_id: string;
  customer_id: string;
  conversation_id: string;
  created_at: Int8;
  updated_at: Int8;
}

/** For reports only: names no person and no conversation. */
export interface OutcomeRow {
  service: string;
  outcome: string;
  codes: Json;
  created_at: Int8;
}

export interface ComplaintRow {
  reference: string;
  channel_id: string;
  customer_id: string;
  conversation_id: string;
  created_at: Int8;
}

export interface ReferenceDayRow {
  day: string;
  last_number: number;
}

export interface PolicyRow {
  policy_no: string;
  record: Json;
  created_at: Int8;
  updated_at: Int8;
}

/** Names no customer and no conversation; the day, not the moment. */
export interface ReviewUtteranceRow {
  id: string;
  day: string;
  text: string;
  cause: string;
  reading: Json;
  opinion: Json | null;
  turned_out: Json | null;
}

export interface Tables {
  conversations: ConversationRow;
  activities: ActivityRow;
  message_keys: MessageKeyRow;
  customers: CustomerRow;
  tickets: TicketRow;
  ticket_history: TicketHistoryRow;
  handoffs: HandoffRow;
  outcomes: OutcomeRow;
  complaints: ComplaintRow;
  reference_days: ReferenceDayRow;
  policies: PolicyRow;
  review_utterances: ReviewUtteranceRow;
}
