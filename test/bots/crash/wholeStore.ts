import type { Database } from '../../../store/database.js';

const tables = [
  'conversations',
  'activities',
  'message_keys',
  'customers',
  'tickets',
  'ticket_history',
  'handoffs',
  'complaints',
  'outcomes',
] as const;

/** Everything that is kept of conversations, by table. */
export async function wholeStore(db: Database): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const table of tables) rows[table] = await db.selectFrom(table).selectAll().execute();
  return rows;
}

/** References by the order in which they come up: a number that was drawn for nothing is lost, and the next one is higher. */
export function withoutNumbers(value: unknown): unknown {
  const seen: string[] = [];
  const text = JSON.stringify(value).replaceAll(/SL-\d{8}-\d{4,}/g, (reference) => {
    if (!seen.includes(reference)) seen.push(reference);
    return `reference ${seen.indexOf(reference) + 1}`;
  });
  return JSON.parse(text);
}
