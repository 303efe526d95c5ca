import type { TurnRecord } from '../../bots/turnStore.js';
import type { TicketStatus } from '../../desk/ticketStatus.js';
import type { NewTicket, TicketFacts } from '../../dialogs/effects.js';
import { ShouliError } from '../../errors.js';
import type { Database } from '../database.js';
import { addHistory, writeMove } from '../moveTicket.js';
import { originOf } from './originOf.js';

export async function openTicket(db: Database, record: TurnRecord, ticket: NewTicket): Promise<void> {
  const { reference, service } = ticket;
  const status = 'submitted';
  await db
    .insertInto('tickets')
    .values({ ...originOf(record), ...columnsOf(ticket), reference, service, status, updated_at: record.now })
    .execute();
  await addHistory(db, { reference, status, note: null, actor: null, now: record.now }, record.now);
}

/** What the customer put right or handed in later takes the place of what was there; the status stays. */
export async function updateTicket(
  db: Database,
  record: TurnRecord,
  { reference, facts, note }: { reference: string; facts: TicketFacts; note: string },
): Promise<void> {
  const row = await db
    .updateTable('tickets')
    .set({ ...columnsOf(facts), updated_at: record.now })
    .where('reference', '=', reference)
    .returning('status')
    .executeTakeFirst();
  if (row)
    await addHistory(db, { reference, status: row.status, note, actor: null, now: record.now }, record.now);
}

/** @throws ShouliError `turn_conflict` when the desk was quicker: the turn runs again and sees what became of the ticket. */
export async function moveOwnTicket(
  db: Database,
  record: TurnRecord,
  { reference, status }: { reference: string; status: TicketStatus },
): Promise<void> {
  const move = { reference, status, note: null, actor: null, now: record.now };
  if ((await writeMove(db, move, record.now)) !== 'moved')
    throw new ShouliError('turn_conflict', 'the ticket moved while the turn ran');
}

export async function addMaterials(
  db: Database,
  record: TurnRecord,
  { reference, materials }: { reference: string; materials: string[] },
): Promise<void> {
  const row = await db
    .selectFrom('tickets')
    .select('materials')
    .where('reference', '=', reference)
    .executeTakeFirst();
  const all = [...(JSON.parse(row?.materials ?? '[]') as string[]), ...materials];
  await db
    .updateTable('tickets')
    .set({ materials: JSON.stringify(all), updated_at: record.now })
    .where('reference', '=', reference)
    .execute();
}

function columnsOf(facts: TicketFacts) {
  return {
    outcome: facts.outcome,
    urgent: facts.urgent ? 1 : 0,
    slots: JSON.stringify(facts.slots),
    reasons: JSON.stringify(facts.reasons),
    gaps: JSON.stringify(facts.gaps),
    materials: JSON.stringify(facts.materials),
  };
}
