import { hashText } from '../hashing.js';
import { labelName } from '../labels.js';
import type { SourcedUtterance } from '../utterance.js';

/**
 * The fold of each sentence. The lines that one file has for a label, written by one hand or on one theme, stay together:
 * a sentence is judged by what other hands wrote for its label, as it will be in life. Where that would leave nothing to
 * learn a label from, its lines are dealt out one by one. A new file moves no other to another fold.
 */
export function dealFolds(utterances: readonly SourcedUtterance[], folds: number): number[] {
  const together = (one: SourcedUtterance): number => hashText(`${labelName(one)} ${one.file}`, seed) % folds;
  const foldsOf = new Map<string, Set<number>>();
  for (const one of utterances) {
    const label = labelName(one);
    foldsOf.set(label, (foldsOf.get(label) ?? new Set()).add(together(one)));
  }
  return utterances.map((one) =>
    foldsOf.get(labelName(one))?.size === 1 ? hashText(one.text, seed) % folds : together(one),
  );
}

const seed = 0x71;
