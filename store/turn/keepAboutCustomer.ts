import type { Insertable } from 'kysely';
import type { TurnRecord } from '../../bots/turnStore.js';
import type { Database } from '../database.js';
import type { CustomerRow } from '../tables.js';

type Kept =
  | Pick<Insertable<CustomerRow>, 'consent_version' | 'consent_refused'>
  | { consent_refused: 0 | 1 }
  | Pick<Insertable<CustomerRow>, 'wrong_lookups' | 'lookups_locked_until'>;

/** Writes what is given and leaves the rest. */
export async function keepAboutCustomer(db: Database, record: TurnRecord, kept: Kept): Promise<void> {
  await db
    .insertInto('customers')
    .values({
      channel_id: record.channelId,
      id: record.customerId,
      consent_version: null,
      wrong_lookups: 0,
      lookups_locked_until: null,
      ...kept,
      created_at: record.now,
      updated_at: record.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['channel_id', 'id']).doUpdateSet({ ...kept, updated_at: record.now }),
    )
    .execute();
}
