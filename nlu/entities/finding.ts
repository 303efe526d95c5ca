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
  if (findings.length < 2) return [...findings];
  const byLength = [...findings].sort((one, other) => other.end - other.start - (one.end - one.start));
  const taken = new Uint8Array(Math.max(...findings.map(({ end }) => end)));
  // No later one is longer, so one that overlaps holds a taken end.
  return byLength.filter(({ start, end }) => {
    if (taken[start] || taken[end - 1]) return false;
    taken.fill(1, start, end);
    return true;
  });
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
