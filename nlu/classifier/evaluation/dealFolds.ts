import { hashText } from '../hashing.js';
import { labelName } from '../labels.js';
import type { SourcedUtterance } from '../utterance.js';

/**
 * The fold of each sentence. The lines that one file has for a label, written by one hand or on one theme, stay together:
 * a sentence is judged by what other hands wrote for its label, as it will be in life. A label of one file is dealt out
 * line by line. Each file's place comes from its name, so that a new file moves few others.
 */
export function dealFolds(utterances: readonly SourcedUtterance[], folds: number): number[] {
  const places = new Map<string, Map<string, number>>();
  for (const [label, files] of countFiles(utterances)) places.set(label, placeFiles(label, files, folds));
  return utterances.map((one) => {
    const files = places.get(labelName(one));
    const place = files !== undefined && files.size > 1 ? files.get(one.file) : undefined;
    return place ?? hashText(one.text, seed) % folds;
  });
}

const seed = 0x71;

/** Label → file → lines. */
function countFiles(utterances: readonly SourcedUtterance[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const one of utterances) {
    const files = counts.get(labelName(one)) ?? new Map<string, number>();
    counts.set(labelName(one), files.set(one.file, (files.get(one.file) ?? 0) + 1));
  }
  return counts;
}

/** Held back at once, more of a label would leave too little to learn it from. */
const mostHeldBack = 0.4;

function placeFiles(label: string, files: ReadonlyMap<string, number>, folds: number): Map<string, number> {
  const hashOf = (file: string): number => hashText(`${label} ${file}`, seed);
  const held = new Array<number>(folds).fill(0);
  const most = [...files.values()].reduce((sum, lines) => sum + lines, 0) * mostHeldBack;
  const places = new Map<string, number>();
  for (const [file, lines] of [...files].sort(([a], [b]) => hashOf(a) - hashOf(b))) {
    const own = hashOf(file) % folds;
    const place = (held[own] ?? 0) + lines <= most ? own : held.indexOf(Math.min(...held));
    held[place] = (held[place] ?? 0) + lines;
    places.set(file, place);
  }
  return places;
}
