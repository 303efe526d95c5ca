import type { Migration } from 'kysely';

/** Sentences to learn from; they name no customer and no conversation. And who refused to have anything kept. */
export const m0006Review: Migration = {
  async up(db) {
    await db.schema
      .createTable('review_utterances')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('cause', 'text', (column) => column.notNull())
      .addColumn('reading', 'text', (column) => column.notNull())
      .addColumn('opinion', 'text')
      .addColumn('turned_out', 'text')
      .execute();
    await db.schema.createIndex('review_utterances_by_day').on('review_utterances').column('day').execute();
    await db.schema
      .alterTable('customers')
      .addColumn('consent_refused', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
