import type { Label } from './labels.js';

/** Which columns of a training row belong to which label: its own, its intent's, its service's; aspects come last. */
export interface ColumnPlan {
  columns: number;
  labels: number;
  aspects: number;
  firstAspect: number;
  columnsOf(label: number): readonly ColumnShare[];
  /** Sums columns to one number a label. */
  labelScores(columns: Float32Array | Float64Array): Float64Array;
}

export interface ColumnShare {
  column: number;
  /** How much of the column goes into the label's score. */
  share: number;
}

/** What a label has for itself counts half: what intents and services share is learnt first. */
const ownShare = 0.5;

export function planColumns(labels: readonly Label[], aspects: number): ColumnPlan {
  const names = new Map<string, number>();
  const column = (name: string): number => {
    const known = names.get(name);
    if (known !== undefined) return known;
    names.set(name, names.size);
    return names.size - 1;
  };
  const ofLabel = labels.map(({ intent, service }, index) => {
    const shared = [`intent ${intent}`, ...(service === null ? [] : [`service ${service}`])];
    return [
      ...shared.map((name): ColumnShare => ({ column: column(name), share: 1 })),
      { column: column(`label ${index}`), share: ownShare },
    ];
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
        for (const { column: at, share } of own) sum += (columns[at] ?? 0) * share;
        sums[index] = sum;
      }
      return sums;
    },
  };
}
