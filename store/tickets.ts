import type { Selectable } from 'kysely';
import { isClosed, type TicketStatus } from '../desk/ticketStatus.js';
import type { Tickets, TicketView } from '../dialogs/ports.js';
import type { Outcome } from '../eligibility/types.js';
import type { Database } from './database.js';
import type { TicketHistoryRow, TicketRow } from './tables.js';

export function createTickets(db: Database): Tickets {
  return {
    untold: (conversationId) =>
      db
        .selectFrom('ticket_history')
        .innerJoin('tickets', 'tickets.reference', 'ticket_history.reference')
        .select(['ticket_history.reference', 'service', 'ticket_history.status', 'note', 'position'])
        .where('conversation_id', '=', conversationId)
        .where('told_at', 'is', null)
        .orderBy('ticket_history.created_at')
        .orderBy('position')
        .execute(),
    async ofCustomer({ channelId, customerId }, limit) {
      const tickets = await db
        .selectFrom('tickets')
        .selectAll()
        .where('channel_id', '=', channelId)
        .where('customer_id', '=', customerId)
        .orderBy('created_at', 'desc')
        .orderBy('reference', 'desc')
        .limit(limit)
        .execute();
      const history = await historyOf(
        db,
        tickets.map(({ reference }) => reference),
      );
      return tickets.map((ticket) => rowToTicketView(ticket, history));
    },
  };
}

async function historyOf(db: Database, references: string[]): Promise<Selectable<TicketHistoryRow>[]> {
  if (references.length === 0) return [];
  return db
    .selectFrom('ticket_history')
    .selectAll()
    .where('reference', 'in', references)
    .orderBy('position')
    .execute();
}

function rowToTicketView(
  ticket: Selectable<TicketRow>,
  history: readonly Selectable<TicketHistoryRow>[],
): TicketView {
  return {
    reference: ticket.reference,
    service: ticket.service,
    // Written from an Outcome only.
    outcome: ticket.outcome as Outcome,
    // Written from a TicketStatus only.
    status: ticket.status as TicketStatus,
    open: !isClosed(ticket.status as TicketStatus),
    createdAt: Number(ticket.created_at),
    slots: JSON.parse(ticket.slots),
    gaps: JSON.parse(ticket.gaps),
    materials: JSON.parse(ticket.materials),
    history: history
      .filter(({ reference }) => reference === ticket.reference)
      .map(({ status, created_at, note }) => ({ status, at: Number(created_at), note })),
  };
}
