import type { HeldBack } from './crossValidate.js';
import { softmax } from './exponential.js';

/**
 * The inverse temperature at which held-back sentences get the truest probabilities: least squared distance between them
 * and the truth. Squares instead of logarithms, as their bytes are the same anywhere.
 */
export function fitSharpness(heldBack: readonly HeldBack[]): number {
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= steps; step += 1) {
    const sharpness = lowest + (step * (highest - lowest)) / steps;
    const loss = heldBack.reduce((sum, one) => sum + distance(one, sharpness), 0);
    if (loss < least) {
      least = loss;
      best = sharpness;
    }
  }
  return best;
}

const lowest = 0.3;
const highest = 3;
const steps = 54;

function distance({ scores, truth }: HeldBack, sharpness: number): number {
  const probabilities = softmax(scores.slice(), sharpness);
  let sum = 0;
  for (let index = 0; index < probabilities.length; index += 1) {
    const miss = (probabilities[index] ?? 0) - (index === truth ? 1 : 0);
    sum += miss * miss;
  }
  return sum;
}
