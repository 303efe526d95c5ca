import type { Candidate } from '../understanding.js';
import type { Certainty } from './certainties.js';
import type { Label } from './labels.js';

/** What a certainty leaves to all other readings together. */
const doubtLeft = 0.02;
/** A certainty that the weights find next to impossible is a chance likeness of words («手机掉水里了»). */
const leastBelief = 0.02;

/** Readings, best first; a certainty comes first unless the weights rule it out, and the rest share what it leaves. */
export function rankLabels(
  labels: readonly Label[],
  probabilities: Float64Array,
  certainty: Certainty,
): Candidate[] {
  const ranked = labels
    .map((label, index): Candidate => ({ ...label, confidence: probabilities[index] ?? 0 }))
    .sort((a, b) => b.confidence - a.confidence);
  const belief = ranked.find((candidate) => candidate.intent === certainty)?.confidence ?? 0;
  if (certainty === null || belief < leastBelief || ranked[0]?.intent === certainty) return ranked.map(rounded);
  const rest = ranked.filter((candidate) => candidate.intent !== certainty);
  const first: Candidate = { intent: certainty, service: null, confidence: 1 - doubtLeft };
  return [first, ...rest.map((one) => ({ ...one, confidence: one.confidence * doubtLeft }))].map(rounded);
}

/** Four decimals say all that calibration can promise. */
function rounded(candidate: Candidate): Candidate {
  return { ...candidate, confidence: Math.round(candidate.confidence * 10_000) / 10_000 };
}
