import type { Kysely, Migration } from 'kysely';

/**
 * What the desk works on. These rows outlive the talk they came from (the log is deleted sooner than a ticket), so they
 * name their conversation without a foreign key.
 */
export const m0002Tickets: Migration = {
  async up(db) {
    await createTickets(db);
    await createTicketHistory(db);
    await createHandoffs(db);
    await createOutcomes(db);
    await createComplaints(db);
    await createReferenceDays(db);
  },
};

async function createTickets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tickets')
    .addColumn('reference', 'text', (column) => column.primaryKey().notNull())
    .addColumn('service', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('urgent', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('slots', 'text', (column) => column.notNull())
    .addColumn('reasons', 'text', (column) => column.notNull())
    .addColumn('gaps', 'text', (column) => column.notNull())
    .addColumn('materials', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('customer_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .execute();
  await createIndex(db, 'tickets', ['customer_id', 'created_at']);
  await createIndex(db, 'tickets', ['status', 'created_at']);
}

async function createTicketHistory(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ticket_history')
    .addColumn('reference', 'text', (column) =>
      column.notNull().references('tickets.reference').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('actor', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('ticket_history_key', ['reference', 'position'])
    .execute();
}

async function createHandoffs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('handoffs')
    .addColumn('reference', 'text', (column) => column.primaryKey().notNull())
    .addColumn('service', 'text')
    .addColumn('slots', 'text', (column) => column.notNull())
    .addColumn('reasons', 'text', (column) => column.notNull())
    .addColumn('cause', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('agent', 'text')
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('customer_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .execute();
  await createIndex(db, 'handoffs', ['state', 'created_at']);
  await createIndex(db, 'handoffs', ['conversation_id']);
}

async function createOutcomes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outcomes')
    .addColumn('service', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('codes', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await createIndex(db, 'outcomes', ['created_at']);
}

async function createComplaints(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('complaints')
    .addColumn('reference', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('customer_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function createReferenceDays(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reference_days')
    .addColumn('day', 'text', (column) => column.primaryKey().notNull())
    .addColumn('last_number', 'integer', (column) => column.notNull())
    .execute();
}

async function createIndex(db: Kysely<unknown>, table: string, columns: string[]): Promise<void> {
  const name = `${table}_by_${columns.join('_')}`;
  await db.schema.createIndex(name).on(table).columns(columns).execute();
}
