import type { Selectable } from 'kysely';
import type { MaskedText } from '../nlu/masking/createMask.js';
import type { ReviewLog } from '../review/reviewLog.js';
import type { ReviewCause, ReviewUtterance } from '../review/reviewUtterance.js';
import type { Database } from './database.js';
import type { ReviewUtteranceRow } from './tables.js';
import { keepUtterance } from './turn/writeReview.js';

/** Texts of one statement: well under the parameters either database allows. */
const textsAStatement = 500;

export function createReviewLog(db: Database, newId: () => string): ReviewLog {
  return {
    add: (utterance) => keepUtterance(db, newId(), utterance),
    async list(since = '') {
      const rows = await db
        .selectFrom('review_utterances')
        .selectAll()
        .where('day', '>=', since)
        .orderBy('day')
        .orderBy('text')
        .execute();
      return rows.map(rowToUtterance);
    },
    async remove(texts) {
      let removed = 0;
      for (let start = 0; start < texts.length; start += textsAStatement) {
        const { numDeletedRows } = await db
          .deleteFrom('review_utterances')
          .where('text', 'in', texts.slice(start, start + textsAStatement))
          .executeTakeFirstOrThrow();
        removed += Number(numDeletedRows);
      }
      return removed;
    },
    async removeBefore(day) {
      const { numDeletedRows } = await db
        .deleteFrom('review_utterances')
        .where('day', '<', day)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

/** Written from a ReviewUtterance only, so the text is a masked one. */
function rowToUtterance(row: Selectable<ReviewUtteranceRow>): ReviewUtterance {
  return {
    text: row.text as MaskedText,
    day: row.day,
    cause: row.cause as ReviewCause,
    read: JSON.parse(row.reading),
    opinion: row.opinion === null ? null : JSON.parse(row.opinion),
    turnedOut: row.turned_out === null ? null : JSON.parse(row.turned_out),
  };
}
