import type { Effect } from '../../dialogs/effects.js';
import type { ReviewUtterance } from '../../review/reviewUtterance.js';
import type { Database } from '../database.js';

export async function keepUtterance(
  db: Database,
  id: string,
  { text, day, cause, read, opinion, turnedOut }: ReviewUtterance,
): Promise<void> {
  await db
    .insertInto('review_utterances')
    .values({
      ...{ id, day, text, cause },
      reading: JSON.stringify(read),
      opinion: opinion && JSON.stringify(opinion),
      turned_out: turnedOut && JSON.stringify(turnedOut),
    })
    .execute();
}

/** One that is labelled or old may be gone by now. */
export async function settleUtterance(
  db: Database,
  { id, turnedOut }: Extract<Effect, { kind: 'settle_utterance' }>,
): Promise<void> {
  await db
    .updateTable('review_utterances')
    .set({ turned_out: JSON.stringify(turnedOut) })
    .where('id', '=', id)
    .execute();
}

export async function forgetUtterances(db: Database, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('review_utterances').where('id', 'in', ids).execute();
}
