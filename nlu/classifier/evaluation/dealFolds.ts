import { hashText } from '../hashing.js';
import { labelName } from '../labels.js';
import type { SourcedUtterance } from '../utterance.js';

/**
 * The fold of each sentence. The files of a label, each written by one hand or on one theme, are dealt out whole: a
 * sentence is judged by what other hands wrote for its label, as it will be in life. A label of one file is dealt out by
 * sentence.
 */
export function dealFolds(utterances: readonly SourcedUtterance[], folds: number): number[] {
  const filesOf = new Map<string, Map<string, number>>();
  for (const utterance of utterances) {
    const label = labelName(utterance);
    const files = filesOf.get(label) ?? new Map<string, number>();
    filesOf.set(label, files.set(utterance.file, 0));
  }
  for (const [label, files] of filesOf) {
    const first = hashText(label, seed);
    const order = [...files.keys()].sort((a, b) => hashText(label + a, seed) - hashText(label + b, seed));
    for (const [position, file] of order.entries()) files.set(file, (first + position) % folds);
  }
  return utterances.map((utterance) => {
    const files = filesOf.get(labelName(utterance));
    if (files === undefined || files.size === 1) return hashText(utterance.text, seed) % folds;
    return files.get(utterance.file) ?? 0;
  });
}

const seed = 0x71;
