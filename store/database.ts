import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/**
 * An open store. Everybody outside this folder only hands it on to the `create…` functions, and calls `destroy()` to
 * close it: that waits for the transaction under way.
 */
export type Database = Kysely<Tables>;
