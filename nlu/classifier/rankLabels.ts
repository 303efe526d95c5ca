import type { Candidate } from '../understanding.js';
import type { Certainty } from './certainties.js';
import type { Label } from './labels.js';

/** What a certainty leaves to all other readings together. */
const doubtLeft = 0.02;
/** A certainty that the weights find next to impossible is a chance likeness of words («手机掉水里了»). */
const leastBelief = 0.02;

/** A danger overlooked costs more than a needless word about the ambulance: an emergency counts for this much more. */
const caution = 2;
/** From here an emergency that the weights see is not talked away by words about the mind («吞了药 不想活了»). */
const dangerSeen = 0.4;

/** Readings, best first; a certainty comes first unless the weights rule it out, and the rest share what it leaves. */
export function rankLabels(labels: readonly Label[], plain: Float64Array, certainty: Certainty): Candidate[] {
  const probabilities = cautious(labels, plain);
  const order = [...labels.keys()].sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
  const read = (index: number, factor = 1): Candidate => {
    const { intent, service } = labels[index] ?? unknown;
    return { intent, service, confidence: rounded((probabilities[index] ?? 0) * factor) };
  };
  const sure = certainty === null ? -1 : labels.findIndex((label) => label.intent === certainty);
  const likeliest = labels[order[0] ?? -1] ?? unknown;
  const possible = (probabilities[sure] ?? 0) >= leastBelief || hidesDanger(likeliest, certainty);
  const believed = sure >= 0 && sure !== order[0] && possible;
  const overruled = certainty === 'mental_health' && dangerOf(labels, probabilities) >= dangerSeen;
  if (!believed || overruled || certainty === null) return order.map((index) => read(index));
  const first: Candidate = { intent: certainty, service: null, confidence: 1 - doubtLeft };
  return [first, ...order.filter((index) => index !== sure).map((index) => read(index, doubtLeft))];
}

function cautious(labels: readonly Label[], probabilities: Float64Array): Float64Array {
  const danger = dangerIndex(labels);
  const sum = 1 + (caution - 1) * (probabilities[danger] ?? 0);
  return probabilities.map((one, index) => (one * (index === danger ? caution : 1)) / sum);
}

/** Who ends a life speaks of the mind or takes leave: those readings never make a danger impossible. */
function hidesDanger({ intent }: Label, certainty: Certainty): boolean {
  return certainty === 'emergency' && (intent === 'mental_health' || intent === 'goodbye');
}

function dangerOf(labels: readonly Label[], probabilities: Float64Array): number {
  return probabilities[dangerIndex(labels)] ?? 0;
}

function dangerIndex(labels: readonly Label[]): number {
  return labels.findIndex((label) => label.intent === 'emergency');
}

const unknown: Label = { intent: 'out_of_scope', service: null };

/** Four decimals say all that calibration can promise. */
function rounded(confidence: number): number {
  return Math.round(confidence * 10_000) / 10_000;
}
