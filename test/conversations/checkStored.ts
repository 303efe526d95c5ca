import type { Database } from '../../store/database.js';
import { differs } from './differs.js';
import type { Transcript } from './transcript.js';

/** @returns every way in which the store differs from what the transcript says is kept; none when it is as written. */
export async function checkStored({ stores }: Transcript, db: Database): Promise<string[]> {
  if (!stores) return [];
  const tables = {
    tickets: await db.selectFrom('tickets').selectAll().orderBy('created_at').execute(),
    handoffs: await db.selectFrom('handoffs').selectAll().execute(),
    complaints: await db.selectFrom('complaints').selectAll().execute(),
    outcomes: await db.selectFrom('outcomes').selectAll().execute(),
    activities: await db.selectFrom('activities').selectAll().execute(),
    conversations: await db.selectFrom('conversations').selectAll().execute(),
    review: await db.selectFrom('review_utterances').selectAll().execute(),
    customers: await db.selectFrom('customers').selectAll().execute(),
  };
  const newest = tables.tickets.at(-1);
  return [
    ...differs('tickets stored', stores.tickets, tables.tickets.length),
    ...differs('handoffs stored', stores.handoffs, tables.handoffs.length),
    ...differs('complaints stored', stores.complaints, tables.complaints.length),
    ...differs('outcomes stored', stores.outcomes, tables.outcomes.length),
    ...(stores.gaps ?? [])
      .filter((slot) => !listed(newest?.gaps).includes(slot))
      .map((slot) => `the ticket does not list ${slot} as a gap`),
    ...differs('materials of the ticket', stores.materials, listed(newest?.materials).length),
    ...Object.entries(tables).flatMap(([table, rows]) =>
      stores.nowhere
        .filter((words) => JSON.stringify(rows).includes(words))
        .map((words) => `${words} still stands in ${table}`),
    ),
  ];
}

function listed(json: string | undefined): unknown[] {
  return json === undefined ? [] : (JSON.parse(json) as unknown[]);
}
