import { mayFollow, type TicketStatus } from '../desk/ticketStatus.js';
import type { Instant } from '../time/localDate.js';
import type { Database } from './database.js';

export interface TicketMove {
  reference: string;
  status: TicketStatus;
  note: string | null;
  /** The desk user; null: the customer through the bot. */
  actor: string | null;
  now: Instant;
}

/** `forbidden`: that status may not follow the ticket's own. */
export type MoveResult = 'moved' | 'unknown' | 'forbidden';

/** Moves a ticket on and has the bot tell its customer. One transaction. */
export function moveTicket(db: Database, move: TicketMove): Promise<MoveResult> {
  return db.transaction().execute(async (transaction) => {
    const ticket = await ticketOf(transaction, move.reference);
    if (!ticket) return 'unknown';
    const result = await writeMove(transaction, move, null);
    if (result === 'moved') {
      await transaction
        .updateTable('conversations')
        .set({ due_at: move.now })
        .where('id', '=', ticket.conversation_id)
        .execute();
    }
    return result;
  });
}

/** Inside a transaction. `toldAt`: when the customer heard of it; null: not yet. */
export async function writeMove(
  db: Database,
  move: TicketMove,
  toldAt: Instant | null,
): Promise<Exclude<MoveResult, 'unknown'>> {
  const { reference, status, note, actor, now } = move;
  const ticket = await ticketOf(db, reference);
  // Written from a TicketStatus only.
  if (!ticket || !mayFollow(ticket.status as TicketStatus, status)) return 'forbidden';
  await db
    .updateTable('tickets')
    .set({ status, updated_at: now })
    .where('reference', '=', reference)
    .execute();
  await addHistory(db, { reference, status, note, actor, now }, toldAt);
  return 'moved';
}

export async function addHistory(
  db: Database,
  { reference, status, note, actor, now }: Omit<TicketMove, 'status'> & { status: string },
  toldAt: Instant | null,
): Promise<void> {
  const { position } = await db
    .selectFrom('ticket_history')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('ticket_history')
    .values({
      ...{ reference, status, note, actor },
      position: Number(position ?? 0) + 1,
      created_at: now,
      told_at: toldAt,
    })
    .execute();
}

function ticketOf(db: Database, reference: string) {
  return db
    .selectFrom('tickets')
    .select(['status', 'conversation_id'])
    .where('reference', '=', reference)
    .executeTakeFirst();
}
