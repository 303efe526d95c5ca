import type { LoggedActivity } from '../bots/turnStore.js';
import type { ActivityRow } from './tables.js';

/** Instants inside the activity are ISO strings then, as in any activity that crossed a wire. */
export function rowToLoggedActivity(row: Pick<ActivityRow, 'seq' | 'activity'>): LoggedActivity {
  return { seq: row.seq, activity: JSON.parse(row.activity) };
}
