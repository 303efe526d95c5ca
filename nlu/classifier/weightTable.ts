import type { WeightTable } from './model.js';
import type { LinearWeights } from './trainLinear.js';

/**
 * Packs trained rows: one byte a weight, scaled by column; rows too weak to sway any label are left out.
 *
 * @param rowOfHash the rows of `weights` by feature hash.
 */
export function packWeights(weights: LinearWeights, rowOfHash: ReadonlyMap<number, number>): WeightTable {
  const width = weights.labels + weights.aspects;
  const scales = columnScales(weights.matrix, width);
  const kept = [...rowOfHash].filter(([, row]) => matters(weights.matrix, row * width, scales));
  const size = tableSize(kept.length);
  const table: WeightTable = {
    hashes: new Uint32Array(size),
    rows: new Uint32Array(size),
    scales,
    weights: new Int8Array(kept.length * width),
  };
  for (const [target, [hash, row]] of kept.entries()) {
    place(table, hash, target);
    for (let column = 0; column < width; column += 1) {
      const weight = (weights.matrix[row * width + column] ?? 0) / (scales[column] ?? 1);
      table.weights[target * width + column] = Math.max(-127, Math.min(127, Math.round(weight)));
    }
  }
  return table;
}

/** The strongest weight of a column becomes 127 steps, save a few outliers that are cut. */
function columnScales(matrix: Float32Array, width: number): Float32Array {
  const tops = new Float32Array(width);
  for (let index = 0; index < matrix.length; index += 1) {
    const column = index % width;
    const size = Math.abs(matrix[index] ?? 0);
    if (size > (tops[column] ?? 0)) tops[column] = size;
  }
  return tops.map((top) => (top === 0 ? 1 : top / 127));
}

function matters(matrix: Float32Array, base: number, scales: Float32Array): boolean {
  for (let column = 0; column < scales.length; column += 1) {
    if (Math.abs(matrix[base + column] ?? 0) > (scales[column] ?? 0) / 2) return true;
  }
  return false;
}

/** A power of two with at least a third of its places empty. */
function tableSize(entries: number): number {
  let size = 16;
  while (size * 2 < entries * 3) size *= 2;
  return size;
}

function place(table: WeightTable, hash: number, row: number): void {
  const mask = table.hashes.length - 1;
  let at = hash & mask;
  while (table.hashes[at] !== 0) at = (at + 1) & mask;
  table.hashes[at] = hash;
  table.rows[at] = row;
}
