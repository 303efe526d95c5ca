import type { Migration } from 'kysely';

/** The embedded policy table, filled by the import. */
export const m0003Policies: Migration = {
  async up(db) {
    await db.schema
      .createTable('policies')
      .addColumn('policy_no', 'text', (column) => column.primaryKey().notNull())
      .addColumn('record', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
