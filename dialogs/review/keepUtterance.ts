import { hasWords } from '../../nlu/masking/createMask.js';
import type { ReviewCause, ReviewUtterance, TurnedOut } from '../../review/reviewUtterance.js';
import type { Turn } from '../turn.js';

/** Longer ones are cut: a label needs no more. */
const mostLetters = 300;
/** Of one conversation before the consent; whoever writes nonsense all day teaches nothing. */
const mostKept = 50;

/** The message as it may be kept; undefined where it may not, or where there is nothing in it to learn from. */
export function utteranceOf(turn: Turn, cause: ReviewCause): ReviewUtterance | undefined {
  const { review, mask } = turn.parts;
  const { choice, text } = turn.incoming;
  if (!review.keeps || turn.customer.refusedConsent || choice !== undefined) return undefined;
  const masked = mask(text, mostLetters);
  if (!hasWords(masked)) return undefined;
  const { intent, service, aspect, confidence, alternatives } = turn.ownUnderstanding;
  return {
    text: masked,
    day: turn.today,
    cause,
    read: { intent, service, aspect, confidence, alternatives },
    opinion: turn.opinion,
    turnedOut: null,
  };
}

/** @returns its id, or null when enough of this conversation is kept. */
export function keep(turn: Turn, utterance: ReviewUtterance): string | null {
  const { review } = turn.talk;
  if (review.kept.length >= mostKept) return null;
  const id = turn.parts.review.newId();
  // Once the consent is given nothing need be found again.
  if (turn.customer.consentVersion === null) review.kept = [...review.kept, id];
  turn.effects.push({ kind: 'keep_utterance', id, utterance });
  return id;
}

export function settle(turn: Turn, id: string, turnedOut: TurnedOut): void {
  turn.effects.push({ kind: 'settle_utterance', id, turnedOut });
}
