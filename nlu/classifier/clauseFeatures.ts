import type { ClassFinder } from './classFinder.js';
import { type AddFeature, featureKinds } from './featureKinds.js';
import { hashRange, hashText } from './hashing.js';
import type { PreparedText } from './prepareText.js';

const separators = /[\s\p{P}]+/u;

/** The stretches of a normalised text between its blanks and marks. */
export function splitClauses(normalised: string): string[] {
  return normalised.split(separators).filter(Boolean);
}

export interface ClauseTools {
  prepare: (normalised: string) => PreparedText;
  classes: ClassFinder;
}

/** What stands in the first clause and in the last, apart: the wish is mostly said there, the story between. */
export function addEndClauses(clauses: readonly string[], tools: ClauseTools, add: AddFeature): void {
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (clauses.length < 2 || first === undefined || last === undefined) return;
  addClause(first, 'firstClause', tools, add);
  addClause(last, 'lastClause', tools, add);
}

function addClause(
  clause: string,
  kind: 'firstClause' | 'lastClause',
  { prepare, classes }: ClauseTools,
  add: AddFeature,
): void {
  const { seed } = featureKinds[kind];
  const { plain, words } = prepare(clause);
  for (let at = 0; at + 2 <= plain.length; at += 1) add(kind, hashRange(plain, at, at + 2, seed));
  // A blank keeps a word of two characters from being taken for the same two as a gram.
  for (const word of words) add(kind, hashText(`${word} `, seed));
  const classKind = `${kind}Class` as const;
  for (const { classIndex } of classes.find(plain)) {
    add(classKind, hashText(String(classIndex), featureKinds[classKind].seed));
  }
}
