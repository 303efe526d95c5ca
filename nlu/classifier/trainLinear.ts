import { type ColumnPlan, planColumns } from './columnPlan.js';
import { softmax } from './exponential.js';
import type { Label } from './labels.js';
import { seededRandom, shuffle } from './seededRandom.js';

/** A sentence ready for training: rows of its features, their values, and the truth as indexes (-1: no aspect). */
export interface Example {
  rows: Int32Array;
  values: Float32Array;
  label: number;
  aspect: number;
  /** How much it counts; labels with few sentences count more. */
  weight: number;
}

export interface TrainingOptions {
  epochs: number;
  rate: number;
  /** Share of features left out at each look, so that no single one is leant on. */
  dropout: number;
  /** The weights handed out are the mean of those after each epoch from this one on (counted from 0). */
  averageFrom: number;
  seed: number;
}

/** One row a feature: the scores it adds to every label, then to every aspect. */
export interface LinearWeights {
  labels: number;
  aspects: number;
  matrix: Float32Array;
}

/**
 * Multinomial logistic regression by AdaGrad. A label's weight is the sum of its own, its intent's and its service's, so
 * that what is learnt of asking in one service helps in all. Same input, same bytes: order and randomness are seeded.
 */
export function trainLinear(
  examples: readonly Example[],
  rowCount: number,
  shape: { labels: readonly Label[]; aspects: number; options: TrainingOptions },
): LinearWeights {
  const { options } = shape;
  const plan = planColumns(shape.labels, shape.aspects);
  const state: State = {
    weights: new Float32Array(rowCount * plan.columns),
    squares: new Float32Array(rowCount * plan.columns).fill(firstSquare),
    scores: new Float64Array(plan.columns),
    slopes: new Float64Array(plan.columns),
  };
  const random = seededRandom(options.seed);
  const mean = new Float32Array(rowCount * plan.columns);
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const index of shuffle(order, random)) {
      const example = examples[index];
      if (example) step(thinned(example, options.dropout, random), plan, state, options.rate);
    }
    if (epoch >= options.averageFrom) accumulate(mean, state.weights, options.epochs - options.averageFrom);
  }
  return fold(mean, rowCount, plan);
}

/** What the sums of squares begin with: small enough to be overtaken, large enough that rare features do not leap. */
const firstSquare = 0.05;

interface State {
  weights: Float32Array;
  /** Sums of squared slopes, which slow each weight down by itself. */
  squares: Float32Array;
  scores: Float64Array;
  slopes: Float64Array;
}

function thinned(example: Example, dropout: number, random: () => number): Example {
  if (dropout <= 0) return example;
  const kept: number[] = [];
  for (let index = 0; index < example.rows.length; index += 1) if (random() >= dropout) kept.push(index);
  return {
    ...example,
    rows: Int32Array.from(kept, (index) => example.rows[index] ?? 0),
    values: Float32Array.from(kept, (index) => example.values[index] ?? 0),
  };
}

function step(example: Example, plan: ColumnPlan, state: State, rate: number): void {
  const { scores, slopes } = state;
  score(example, plan.columns, state);
  slopes.fill(0);
  const labels = softmax(plan.labelScores(scores));
  for (let label = 0; label < labels.length; label += 1) {
    const slope = ((labels[label] ?? 0) - (label === example.label ? 1 : 0)) * example.weight;
    for (const { column, share } of plan.columnsOf(label))
      slopes[column] = (slopes[column] ?? 0) + slope * share;
  }
  if (example.aspect >= 0) {
    const aspects = softmax(scores.slice(plan.firstAspect));
    for (let aspect = 0; aspect < aspects.length; aspect += 1) {
      slopes[plan.firstAspect + aspect] = (aspects[aspect] ?? 0) - (aspect === example.aspect ? 1 : 0);
    }
  }
  update(example, plan.columns, state, rate);
}

function score(example: Example, columns: number, state: State): void {
  const { weights, scores } = state;
  scores.fill(0);
  for (let index = 0; index < example.rows.length; index += 1) {
    const base = (example.rows[index] ?? 0) * columns;
    const value = example.values[index] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      scores[column] = (scores[column] ?? 0) + value * (weights[base + column] ?? 0);
    }
  }
}

/** Slopes below this change nothing that shows, and skipping them halves the time. */
const flat = 1e-3;

function update(example: Example, columns: number, state: State, rate: number): void {
  const { weights, squares, slopes } = state;
  const steep: number[] = [];
  for (let column = 0; column < columns; column += 1)
    if (Math.abs(slopes[column] ?? 0) > flat) steep.push(column);
  for (let index = 0; index < example.rows.length; index += 1) {
    const base = (example.rows[index] ?? 0) * columns;
    const value = example.values[index] ?? 0;
    for (const column of steep) {
      const slope = value * (slopes[column] ?? 0);
      const at = base + column;
      const sum = (squares[at] ?? 0) + slope * slope;
      squares[at] = sum;
      weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(sum);
    }
  }
}

function accumulate(mean: Float32Array, weights: Float32Array, parts: number): void {
  for (let index = 0; index < mean.length; index += 1) {
    mean[index] = (mean[index] ?? 0) + (weights[index] ?? 0) / parts;
  }
}

function fold(weights: Float32Array, rowCount: number, plan: ColumnPlan): LinearWeights {
  const width = plan.labels + plan.aspects;
  const matrix = new Float32Array(rowCount * width);
  for (let row = 0; row < rowCount; row += 1) {
    const own = weights.subarray(row * plan.columns, (row + 1) * plan.columns);
    matrix.set(plan.labelScores(own), row * width);
    matrix.set(own.subarray(plan.firstAspect), row * width + plan.labels);
  }
  return { labels: plan.labels, aspects: plan.aspects, matrix };
}
