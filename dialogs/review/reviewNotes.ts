import type { ReviewUtterance } from '../../review/reviewUtterance.js';

/** What the talk remembers of the sentences kept for the operators; only here do they hang together with a conversation. */
export interface ReviewNotes {
  /** Ids of those kept before the consent, to be forgotten should it be refused. */
  kept: string[];
  /** The unclear one of which it may still show what was meant. */
  open: string | null;
  /** What was acted on last, while the customer may still say that it was something else. */
  acted: { id: string } | { utterance: ReviewUtterance } | null;
}

export const noNotes: Readonly<ReviewNotes> = { kept: [], open: null, acted: null };
