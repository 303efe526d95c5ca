import type { Sentence } from '../lexicons/readSentence.js';
import type { Entity } from '../understanding.js';

/** An entity before its words are cut out of the original text. */
export type Finding = Omit<Entity, 'text'>;

export function overlaps(
  one: { start: number; end: number },
  other: { start: number; end: number },
): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Of findings that overlap the longest stays, of equally long ones the one that stands first in the list. */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const byLength = [...findings].sort((one, other) => other.end - other.start - (one.end - one.start));
  const kept: Finding[] = [];
  for (const finding of byLength) {
    if (!kept.some((other) => overlaps(finding, other))) kept.push(finding);
  }
  return kept;
}

export function toEntities(sentence: Sentence, findings: readonly Finding[]): Entity[] {
  return [...findings]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .map(({ kind, start, end, ...rest }) => ({
      kind,
      text: sentence.original.slice(start, end),
      start,
      end,
      ...rest,
    }));
}
