import type { StoredConversation } from '../bots/turnStore.js';
import type { TicketStatus } from '../desk/ticketStatus.js';
import type { Instant } from '../time/localDate.js';
import type { Database } from './database.js';

/** A move of a ticket that its customer did not make, as it happened in a conversation that is played again. */
export interface DeskMove {
  /** Which of the conversation's tickets, in the order they were opened. */
  ticket: number;
  status: TicketStatus;
  note: string | null;
  at: Instant;
}

/** The desk's moves of the conversation's own tickets, oldest first. */
export async function deskMoves(source: Database, conversationId: string): Promise<DeskMove[]> {
  const tickets = await ticketsOpened(source, conversationId);
  const rows = await source
    .selectFrom('ticket_history')
    .selectAll()
    .where('reference', 'in', [...tickets, ''])
    .orderBy('created_at')
    .orderBy('position')
    .execute();
  return rows
    .filter(({ actor, told_at, created_at }) => actor !== null || Number(told_at) !== Number(created_at))
    .map(({ reference, status, note, created_at }) => ({
      ticket: tickets.indexOf(reference),
      // Written from a TicketStatus only.
      status: status as TicketStatus,
      note,
      at: Number(created_at),
    }));
}

/** References of the conversation's tickets in the order they were opened. */
export async function ticketsOpened(db: Database, conversationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('reference')
    .where('conversation_id', '=', conversationId)
    .orderBy('created_at')
    .orderBy('reference')
    .execute();
  return rows.map(({ reference }) => reference);
}

/**
 * Puts into an empty store what was known of the customer before the conversation began: requests filed elsewhere, and the
 * consent when `consented`. What has changed about them since cannot be told from what happened before.
 */
export async function copyCustomer(
  source: Database,
  target: Database,
  { conversation, consented }: { conversation: StoredConversation; consented: boolean },
): Promise<void> {
  const { id, channelId, customerId } = conversation;
  const { created_at: began } = await source
    .selectFrom('conversations')
    .select('created_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const customer = await source
    .selectFrom('customers')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('id', '=', customerId)
    .executeTakeFirst();
  if (customer && consented)
    await target
      .insertInto('customers')
      .values({ ...customer, ...noLookups, created_at: Number(began), updated_at: Number(began) })
      .execute();
  // Numbers drawn anew must not meet those of the requests copied.
  const days = await source.selectFrom('reference_days').selectAll().execute();
  for (const day of days) await target.insertInto('reference_days').values(day).execute();
  await copyTickets(source, target, { conversation, before: Number(began) });
}

const noLookups = { wrong_lookups: 0, lookups_locked_until: null };

async function copyTickets(
  source: Database,
  target: Database,
  { conversation, before }: { conversation: StoredConversation; before: Instant },
): Promise<void> {
  const tickets = await source
    .selectFrom('tickets')
    .selectAll()
    .where('channel_id', '=', conversation.channelId)
    .where('customer_id', '=', conversation.customerId)
    .where('conversation_id', '!=', conversation.id)
    .where('created_at', '<', before)
    .execute();
  for (const ticket of tickets) {
    const history = await source
      .selectFrom('ticket_history')
      .selectAll()
      .where('reference', '=', ticket.reference)
      .where('created_at', '<', before)
      .orderBy('position')
      .execute();
    const { status } = history.at(-1) ?? ticket;
    const times = { created_at: Number(ticket.created_at), updated_at: Number(ticket.updated_at) };
    await target
      .insertInto('tickets')
      .values({ ...ticket, ...times, status })
      .execute();
    for (const { created_at, told_at, ...move } of history)
      await target
        .insertInto('ticket_history')
        .values({
          ...move,
          created_at: Number(created_at),
          told_at: told_at === null ? null : Number(told_at),
        })
        .execute();
  }
}
