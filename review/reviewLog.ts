import type { LocalDate } from '../time/localDate.js';
import type { ReviewUtterance } from './reviewUtterance.js';

/** The sentences that wait to be labelled. */
export interface ReviewLog {
  /** For corrections from outside a turn, such as an agent's; turns keep theirs in their own transaction. */
  add(utterance: ReviewUtterance): Promise<void>;
  /** Of that day and later, the oldest first. */
  list(since?: LocalDate): Promise<ReviewUtterance[]>;
  /** What is labelled need not be kept: every sentence of these texts goes. @returns how many went. */
  remove(texts: readonly string[]): Promise<number>;
  /** @returns how many went. */
  removeBefore(day: LocalDate): Promise<number>;
}
