import { type Aspect, aspects } from '../understanding.js';
import { softmax } from './exponential.js';
import type { Features } from './featureBag.js';
import type { Label } from './labels.js';
import type { LanguageData } from './languageData.js';

/** What training leaves: weights of the features by their hash, and how sure the scores make one. */
export interface Model {
  labels: readonly Label[];
  language: LanguageData;
  /** Inverse temperature of the label scores, fitted on held-back folds. */
  sharpness: number;
  table: WeightTable;
}

/** Open addressing: a hash is looked for from `hash & (size - 1)` upwards until its row or an empty place (0). */
export interface WeightTable {
  hashes: Uint32Array;
  /** Row of the hash in the same place. */
  rows: Uint32Array;
  /** Labels, then aspects; one number a column that turns `weights` back to scores. */
  scales: Float32Array;
  weights: Int8Array;
}

export interface Prediction {
  /** In the order of `labels`; sums to 1. */
  probabilities: Float64Array;
  aspect: Aspect;
}

export function predict(model: Model, features: Features): Prediction {
  const scores = scoreColumns(model.table, features);
  const labels = scores.slice(0, model.labels.length);
  return { probabilities: softmax(labels, model.sharpness), aspect: bestAspect(scores, model.labels.length) };
}

/** Raw scores of every label, then of every aspect. */
export function scoreColumns(table: WeightTable, features: Features): Float64Array {
  const width = table.scales.length;
  const scores = new Float64Array(width);
  for (let index = 0; index < features.hashes.length; index += 1) {
    const row = findRow(table, features.hashes[index] ?? 0);
    if (row < 0) continue;
    const value = features.values[index] ?? 0;
    const base = row * width;
    for (let column = 0; column < width; column += 1) {
      scores[column] = (scores[column] ?? 0) + value * (table.weights[base + column] ?? 0);
    }
  }
  for (let column = 0; column < width; column += 1) {
    scores[column] = (scores[column] ?? 0) * (table.scales[column] ?? 0);
  }
  return scores;
}

/** Row of a hash, -1 when training never saw it. */
export function findRow(table: WeightTable, hash: number): number {
  const mask = table.hashes.length - 1;
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const found = table.hashes[place];
    if (found === hash) return table.rows[place] ?? -1;
    if (found === 0 || found === undefined) return -1;
  }
}

function bestAspect(scores: Float64Array, first: number): Aspect {
  let best: Aspect = 'what';
  let top = Number.NEGATIVE_INFINITY;
  for (const [index, aspect] of aspects.entries()) {
    const score = scores[first + index] ?? Number.NEGATIVE_INFINITY;
    if (score > top) {
      top = score;
      best = aspect;
    }
  }
  return best;
}
