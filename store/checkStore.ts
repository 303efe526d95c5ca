import type { Database } from './database.js';

/** For readiness: resolves when the store answers. @throws ShouliError `store_unavailable`. */
export async function checkStore(db: Database): Promise<void> {
  await db.selectFrom('reference_days').select('day').limit(1).execute();
}
