import type { HeldBack } from './crossValidate.js';
import { softmax } from './exponential.js';

/** An answer this sure is acted on without asking back … */
const sureFrom = 0.8;
/** … so this share of them must be right. */
const sureAndRight = 0.97;

/**
 * The inverse temperature at which held-back sentences get the truest probabilities (least squared distance between them
 * and the truth; squares, as their bytes are the same anywhere), and a lower one where sure answers would be wrong too
 * often: rather a question too many than a wrong turn.
 */
export function fitSharpness(heldBack: readonly HeldBack[]): number {
  let best = highest;
  let least = Number.POSITIVE_INFINITY;
  for (let sharpness = highest; sharpness >= lowest; sharpness -= stride) {
    const loss = heldBack.reduce((sum, one) => sum + distance(one, sharpness), 0);
    if (loss < least) {
      least = loss;
      best = sharpness;
    }
  }
  while (best - stride >= lowest && sureAccuracy(heldBack, best) < sureAndRight) best -= stride;
  return best;
}

// A stride that binary fractions hold exactly.
const stride = 1 / 32;
const lowest = 10 * stride;
const highest = 96 * stride;

function distance({ scores, truth }: HeldBack, sharpness: number): number {
  const probabilities = softmax(scores.slice(), sharpness);
  let sum = 0;
  for (let index = 0; index < probabilities.length; index += 1) {
    const miss = (probabilities[index] ?? 0) - (index === truth ? 1 : 0);
    sum += miss * miss;
  }
  return sum;
}

function sureAccuracy(heldBack: readonly HeldBack[], sharpness: number): number {
  let sure = 0;
  let right = 0;
  for (const { scores, truth } of heldBack) {
    const probabilities = softmax(scores.slice(), sharpness);
    const top = probabilities.reduce(
      (best, probability, index) => (probability > (probabilities[best] ?? 0) ? index : best),
      0,
    );
    if ((probabilities[top] ?? 0) < sureFrom) continue;
    sure += 1;
    if (top === truth) right += 1;
  }
  return sure === 0 ? 1 : right / sure;
}
