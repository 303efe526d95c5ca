import type { References } from '../dialogs/ports.js';
import type { Database } from './database.js';

/**
 * Numbers count from 1 each day and need no room of their own: after 9999 comes 10000. A number drawn for a turn that
 * is not committed in the end is lost, never given again.
 */
export function createReferences(db: Database): References {
  return {
    async next(day) {
      const { last_number } = await db
        .insertInto('reference_days')
        .values({ day, last_number: 1 })
        .onConflict((conflict) =>
          conflict.column('day').doUpdateSet((row) => ({
            last_number: row('reference_days.last_number', '+', 1),
          })),
        )
        .returning('last_number')
        .executeTakeFirstOrThrow();
      return `SL-${day.replaceAll('-', '')}-${String(last_number).padStart(4, '0')}`;
    },
  };
}
