import type { Label } from './labels.js';

/** Which columns of a training row belong to which label: its own, its intent's, its service's; aspects come last. */
export interface ColumnPlan {
  columns: number;
  labels: number;
  aspects: number;
  firstAspect: number;
  columnsOf(label: number): readonly number[];
  /** Sums columns to one number a label. */
  labelScores(columns: Float32Array | Float64Array): Float64Array;
}

export function planColumns(labels: readonly Label[], aspects: number): ColumnPlan {
  const names = new Map<string, number>();
  const column = (name: string): number => {
    const known = names.get(name);
    if (known !== undefined) return known;
    names.set(name, names.size);
    return names.size - 1;
  };
  const ofLabel = labels.map(({ intent, service }, index) => {
    const shared = service === null ? [column(`intent ${intent}`)] : [column(`intent ${intent}`), column(`service ${service}`)];
    return [...shared, column(`label ${index}`)];
  });
  const firstAspect = names.size;
  return {
    columns: firstAspect + aspects,
    labels: labels.length,
    aspects,
    firstAspect,
    columnsOf: (label) => ofLabel[label] ?? [],
    labelScores(columns) {
      const sums = new Float64Array(labels.length);
      for (const [index, own] of ofLabel.entries()) {
        let sum = 0;
        for (const at of own) sum += columns[at] ?? 0;
        sums[index] = sum;
      }
      return sums;
    },
  };
}
