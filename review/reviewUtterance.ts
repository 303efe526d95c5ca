import type { MaskedText } from '../nlu/masking/createMask.js';
import type { Aspect, Candidate, Intent, ServiceId } from '../nlu/understanding.js';
import type { LocalDate } from '../time/localDate.js';

/**
 * Why a sentence is worth a look: `unsure` acted on below the bound, `unclear` asked back or not understood,
 * `unclear_again` the second time in a row, `misread` the customer put it right, `agent` a person at the desk did.
 */
export const reviewCauses = ['unsure', 'unclear', 'unclear_again', 'misread', 'agent'] as const;
export type ReviewCause = (typeof reviewCauses)[number];

/** What a sentence was taken for. */
export interface Reading extends Candidate {
  aspect: Aspect | null;
  /** The next best. */
  alternatives: Candidate[];
}

/**
 * What it turned out to be. `chosen` of the services offered, `none_offered` of them, `said_again` in other words,
 * `switched` to another service at once, `denied` («不是这个») or `dropped` at once, told by an `agent`.
 */
export interface TurnedOut {
  how: 'chosen' | 'none_offered' | 'said_again' | 'switched' | 'denied' | 'dropped' | 'agent';
  /** Null: that is not known. */
  intent: Intent | null;
  service: ServiceId | null;
}

/** A sentence kept for the operators to learn from. It tells neither who said it nor, but for the day, when. */
export interface ReviewUtterance {
  text: MaskedText;
  day: LocalDate;
  cause: ReviewCause;
  read: Reading;
  /** What a second opinion took it for. */
  opinion: { intent: Intent; service: ServiceId | null; aspect: Aspect | null } | null;
  turnedOut: TurnedOut | null;
}
