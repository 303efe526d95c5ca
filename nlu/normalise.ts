import { simplify } from './simplify.js';

/** Text brought to one form, with the way back: `offsets[i]` is where its i-th UTF-16 unit begins in the original. */
export interface NormalisedText {
  text: string;
  /** One entry a unit and a last one for the end, so that `original.slice(offsets[a], offsets[b])` covers `text.slice(a, b)`. */
  offsets: number[];
}

/**
 * One form for what people type in many: compatibility forms folded (NFKC), lower case, simplified characters, no
 * invisible characters, one blank for any white space, no more than two of a character in a row (digits are kept).
 */
export function normalise(text: string): string {
  return plainAscii.test(text) ? text : normaliseWithOffsets(text).text;
}

export function normaliseWithOffsets(original: string): NormalisedText {
  let text = '';
  const offsets: number[] = [];
  let at = 0;
  for (const point of original) {
    for (const character of folded(point)) {
      if (isSurplus(text, character)) continue;
      text += character;
      for (let unit = 0; unit < character.length; unit += 1) offsets.push(at);
    }
    at += point.length;
  }
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    offsets.pop();
  }
  offsets.push(original.length);
  return { text, offsets };
}

// Nothing to do: lower-case ASCII without blanks at the ends and without repeats.
const plainAscii = /^(?:([a-z0-9.,%-])(?!\1))*$/;
const blank = /^\s$/u;
const digit = /^\d$/;
// Zero-width characters, joiners, direction marks, soft hyphen, byte order mark (all «format»), other control characters.
const invisible = /^(?:\p{Cf}|\p{Variation_Selector}|\u034f|(?!\s)\p{Cc})$/u;

function isSurplus(text: string, character: string): boolean {
  if (!text.endsWith(character)) return character === ' ' && text === '';
  return character === ' ' || (!digit.test(character) && text.endsWith(character + character));
}

/** What a code point becomes; a bounded memo, as the same few thousand come again and again. */
const memo = new Map<string, string>();
const memoLimit = 20_000;

function folded(point: string): string {
  const known = memo.get(point);
  if (known !== undefined) return known;
  const result = fold(point);
  if (memo.size < memoLimit) memo.set(point, result);
  return result;
}

function fold(point: string): string {
  if (invisible.test(point)) return '';
  if (blank.test(point)) return ' ';
  // NFKC may give a blank and a mark («´»); such a blank is folded like any other.
  return simplify(point.normalize('NFKC').toLowerCase()).replace(/\s/gu, ' ');
}
