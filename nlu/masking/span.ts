export type Masked = 'number' | 'name' | 'address' | 'date';

/** A stretch of a text to be blanked. */
export interface Span {
  kind: Masked;
  start: number;
  end: number;
}

export function spansOf(kind: Masked, text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
