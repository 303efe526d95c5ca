import type { PolicyRecord, PolicySource } from '../policies/policyRecord.js';
import type { Instant } from '../time/localDate.js';
import type { Database } from './database.js';

/** Policies embedded in the store: the source when the insurer has no HTTP service to ask. */
export interface PolicyTable extends PolicySource {
  /** Adds or replaces records by their policy number, all or nothing. No number may stand in the list twice. */
  put(records: readonly PolicyRecord[], now: Instant): Promise<{ added: number; replaced: number }>;
}

/** Rows of one statement: well under the parameters either database allows. */
const rowsAStatement = 200;

export function createPolicyTable(db: Database): PolicyTable {
  return {
    async find(policyNo) {
      const row = await db
        .selectFrom('policies')
        .select('record')
        .where('policy_no', '=', policyNo)
        .executeTakeFirst();
      // Only checked records are ever put in.
      return row && (JSON.parse(row.record) as PolicyRecord);
    },
    async put(records, now) {
      const parts = chunk(records.map((record) => policyToRow(record, now)));
      return db.transaction().execute(async (transaction) => {
        let replaced = 0;
        for (const rows of parts) replaced += await putRows(transaction, rows);
        return { added: records.length - replaced, replaced };
      });
    },
  };
}

function policyToRow(record: PolicyRecord, now: Instant) {
  return { policy_no: record.policyNo, record: JSON.stringify(record), created_at: now, updated_at: now };
}

/** @returns how many were there before. */
async function putRows(db: Database, rows: ReturnType<typeof policyToRow>[]): Promise<number> {
  const numbers = rows.map(({ policy_no }) => policy_no);
  const before = await db
    .selectFrom('policies')
    .select('policy_no')
    .where('policy_no', 'in', numbers)
    .execute();
  await db
    .insertInto('policies')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('policy_no').doUpdateSet((row) => ({
        record: row.ref('excluded.record'),
        updated_at: row.ref('excluded.updated_at'),
      })),
    )
    .execute();
  return before.length;
}

function chunk<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += rowsAStatement) {
    parts.push(items.slice(start, start + rowsAStatement));
  }
  return parts;
}
