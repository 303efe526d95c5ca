import type { Migration } from 'kysely';

/** When the bot has something to say by itself, and which moves of a ticket the customer has been told. */
export const m0005Due: Migration = {
  async up(db) {
    await db.schema.alterTable('conversations').addColumn('due_at', 'bigint').execute();
    await db.schema
      .createIndex('conversations_due')
      .on('conversations')
      .column('due_at')
      .where('due_at', 'is not', null)
      .execute();
    await db.schema.alterTable('ticket_history').addColumn('told_at', 'bigint').execute();
    // What stands there from before is old news.
    await db
      .withTables<{ ticket_history: { told_at: number | null; created_at: number } }>()
      .updateTable('ticket_history')
      .set((row) => ({ told_at: row.ref('created_at') }))
      .execute();
  },
};
