import type { TermHit } from './buildTermTrie.js';
import type { SentenceCue } from './lexiconFiles.js';
import type { Term, Vocabulary } from './vocabulary.js';

export type Hit = TermHit<Term>;

/** A text with the words of the vocabulary marked in it. */
export interface Sentence {
  original: string;
  /** Half width, simplified; same offsets as the original. */
  plain: string;
  /** In the order of the text, not overlapping: of words inside longer words only the longer ones. */
  hits: readonly Hit[];
  /** Number of the clause that a place lies in. */
  clauseAt(at: number): number;
  vocabulary: Vocabulary;
}

export function readSentence(
  original: string,
  fold: (text: string) => string,
  vocabulary: Vocabulary,
): Sentence {
  const plain = fold(original);
  let clauses: Uint16Array | undefined;
  return {
    original,
    plain,
    hits: longestFirst(vocabulary.terms.scan(plain), plain.length),
    clauseAt: (at) => {
      clauses ??= numberClauses(plain);
      return clauses[Math.min(at, plain.length)] ?? 0;
    },
    vocabulary,
  };
}

export type TermOf<K extends Term['kind']> = Extract<Term, { kind: K }>;

/** The hit's reading of a kind, if it has one. */
export function termOf<K extends Term['kind']>(hit: Hit, kind: K): TermOf<K> | undefined {
  return hit.values.find((term): term is TermOf<K> => term.kind === kind);
}

export function isCue(hit: Hit, cue: SentenceCue): boolean {
  return hit.values.some((term) => term.kind === 'cue' && term.cue === cue);
}

/** Index of the first hit that begins at the place or behind it. */
export function hitsFrom(hits: readonly Hit[], at: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The nearest cue before a place in its clause, with what stands between; none where more than `reach` characters do. */
export function cueBefore(
  { hits, plain, clauseAt }: Sentence,
  cue: SentenceCue,
  { at, reach }: { at: number; reach: number },
): { hit: Hit; gap: string } | undefined {
  for (let index = hitsFrom(hits, at) - 1; index >= 0; index -= 1) {
    const hit = hits[index];
    if (hit === undefined || at - hit.end > reach) return undefined;
    if (hit.end > at || !isCue(hit, cue)) continue;
    return clauseAt(hit.start) === clauseAt(at) ? { hit, gap: plain.slice(hit.end, at) } : undefined;
  }
  return undefined;
}

export interface Denial {
  /** How many characters may stand between; 是, 的, 但 … end a denial before. */
  reach: number;
  /** Does 没有, 无 count too? Not where it says that a thing is missing («医院没有奥希替尼»). */
  absence: boolean;
}

/** Does a 没有, 不是 … before the place deny it? */
export function isDenied(sentence: Sentence, at: number, { reach, absence }: Denial): boolean {
  const nearest = cueBefore(sentence, 'negation', { at, reach });
  if (nearest === undefined) return false;
  const { start, end } = nearest.hit;
  if (!absence && sentence.vocabulary.beside.absence.has(sentence.plain.slice(start, end))) return false;
  return !sentence.vocabulary.beside.negation_ends.within(nearest.gap);
}

function longestFirst(hits: readonly Hit[], length: number): Hit[] {
  const taken = new Uint8Array(length);
  const chosen: Hit[] = [];
  for (const hit of [...hits].sort((one, other) => other.end - other.start - (one.end - one.start))) {
    if (taken[hit.start] || taken[hit.end - 1]) continue;
    taken.fill(1, hit.start, hit.end);
    chosen.push(hit);
  }
  return chosen.sort((one, other) => one.start - other.start);
}

// 、 joins the members of a list: «没有发烧、咳嗽» denies both.
const breaks = new Set([...',。.;!?\n\r~…'].map((char) => char.charCodeAt(0)));

/** A comma or stop ends a clause, and so does a blank that does not stand beside a Latin letter or digit. */
function numberClauses(plain: string): Uint16Array {
  const clauses = new Uint16Array(plain.length + 1);
  let clause = 0;
  for (let at = 0; at < plain.length; at += 1) {
    clauses[at] = clause;
    const unit = plain.charCodeAt(at);
    const between = isAscii(plain.charCodeAt(at - 1)) || isAscii(plain.charCodeAt(at + 1));
    if (unit === 0x20 ? !between : breaks.has(unit) && !(unit === 0x2e && between)) clause += 1;
  }
  clauses[plain.length] = clause;
  return clauses;
}

function isAscii(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f;
}
