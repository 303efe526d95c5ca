import type { Migration } from 'kysely';
import { Migrator } from 'kysely';
import { ShouliError } from '../../errors.js';
import type { Database } from '../database.js';
import { m0001Conversations } from './m0001Conversations.js';
import { m0002Tickets } from './m0002Tickets.js';
import { m0003Policies } from './m0003Policies.js';
import { m0005Due } from './m0005Due.js';
import { m0006Review } from './m0006Review.js';

/** Never change or rename one that was released: add the next. They run in the order of their names. */
const migrations: Record<string, Migration> = {
  '0001_conversations': m0001Conversations,
  '0002_tickets': m0002Tickets,
  '0003_policies': m0003Policies,
  '0005_due': m0005Due,
  '0006_review': m0006Review,
};

/**
 * Brings the tables up to this release; does nothing when they are. All pending steps run in one transaction.
 * @throws ShouliError `store_unavailable` when a newer release wrote the store, or a step fails.
 */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof ShouliError && error.code === 'store_unavailable') throw error;
  if (await wasWrittenByNewerRelease(db)) {
    const message = 'the store was written by a newer release: run that release, or restore an older backup';
    throw new ShouliError('store_unavailable', message, { cause: error });
  }
  const message =
    'the tables of the store could not be set up: restore a backup, or start with an empty store';
  throw new ShouliError('store_unavailable', message, { cause: error });
}

async function wasWrittenByNewerRelease(db: Database): Promise<boolean> {
  const log = db.withTables<{ kysely_migration: { name: string } }>();
  const rows = await log.selectFrom('kysely_migration').select('name').execute();
  return rows.some(({ name }) => !(name in migrations));
}
