import type { Candidate } from '../understanding.js';

/** Finds a service wanted in a part of its own beside the one the sentence as a whole is about. */
export type NeedFinder = (
  normalised: string,
  ranked: readonly Candidate[],
  top: (part: string) => Candidate,
) => Candidate | undefined;

/** Shorter parts say too little, longer sentences are stories with one need. */
const leastPart = 4;
const mostParts = 6;
const sureFrom = 0.6;
const trace = 0.02;

/**
 * @param parts expression of what parts a sentence («,», 还要, 顺便).
 * @param refusal expression of parts that name a service only to refuse it («不用垫付»).
 */
export function createNeedFinder(parts: string, refusal: string): NeedFinder {
  const separator = new RegExp(parts, 'u');
  const refuses = new RegExp(refusal, 'u');
  return (normalised, ranked, top) => {
    const best = ranked[0];
    if (!best || best.service === null) return undefined;
    // A second wish leaves a trace in the sentence as a whole; without one its parts need not be read.
    if (
      !ranked.some((one) => one.service !== null && one.service !== best.service && one.confidence >= trace)
    )
      return undefined;
    const pieces = normalised.split(separator).filter((piece) => piece.length >= leastPart);
    if (pieces.length < 2 || pieces.length > mostParts) return undefined;
    for (const piece of pieces) {
      if (refuses.test(piece)) continue;
      const need = top(piece);
      if (need.service !== null && need.service !== best.service && need.confidence >= sureFrom) return need;
    }
    return undefined;
  };
}
