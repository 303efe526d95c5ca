/** Words that count only where they touch a value. */
export interface WordSet {
  /** The longest word that ends exactly at the place, or undefined. */
  before(text: string, at: number): string | undefined;
  /** The longest word that begins exactly at the place, or undefined. */
  after(text: string, at: number): string | undefined;
  /** Does the text hold any of the words? */
  within(text: string): boolean;
  has(word: string): boolean;
}

export function createWordSet(words: readonly string[]): WordSet {
  const known = new Set(words);
  const longest = Math.max(0, ...words.map(({ length }) => length));
  const first = (cut: (length: number) => string): string | undefined => {
    for (let length = longest; length > 0; length -= 1) {
      const piece = cut(length);
      if (piece.length === length && known.has(piece)) return piece;
    }
    return undefined;
  };
  return {
    before: (text, at) => first((length) => (length > at ? '' : text.slice(at - length, at))),
    after: (text, at) => first((length) => text.slice(at, at + length)),
    within: (text) => words.some((word) => text.includes(word)),
    has: (word) => known.has(word),
  };
}
