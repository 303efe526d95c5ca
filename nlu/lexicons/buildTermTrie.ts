import { createStepTable, growStep, type StepTable, stepFrom } from './stepTable.js';

/** A term found in a text: `text.slice(start, end)`, with everything the vocabulary knows under these words. */
export interface TermHit<T> {
  start: number;
  end: number;
  values: readonly T[];
}

export interface TermTrie<T> {
  /** The longest term that begins at each place, in the order of the text; hits may overlap. */
  scan(text: string): TermHit<T>[];
  /** What the vocabulary knows under exactly these words. */
  get(words: string): readonly T[];
}

/** The terms of a trie as plain data, which can be kept in a file. */
export interface TermNodes<T> {
  /** Number of each UTF-16 unit in the alphabet; 0 when no term holds it. */
  symbols: Uint16Array;
  steps: StepTable;
  /** By state: what ends there. */
  ends: (T[] | undefined)[];
}

/**
 * Looks up thousands of terms in one walk over a text (folded as the terms are, see `foldText`). Case does not matter, 症
 * and 征, 黏 and 粘 are one, blanks and hyphens inside a term neither; a term that begins or ends with a Latin letter or digit
 * does not match inside a longer word or number.
 */
export function buildTermTrie<T>(terms: readonly (readonly [words: string, value: T])[]): TermTrie<T> {
  return openTermTrie(growTermNodes(terms));
}

export function openTermTrie<T>(nodes: TermNodes<T>): TermTrie<T> {
  const { symbols } = nodes;
  return {
    scan(text) {
      const hits: TermHit<T>[] = [];
      for (let at = 0; at < text.length; at += 1) {
        const first = symbols[text.charCodeAt(at)] ?? 0;
        if (first === 0 || first === skipped || breaksWord(text, at)) continue;
        const hit = longestFrom(text, at, nodes);
        if (hit) hits.push(hit);
      }
      return hits;
    },
    get(words) {
      const hit = longestFrom(words, 0, nodes);
      return hit?.end === words.length ? hit.values : [];
    },
  };
}

const skipped = 0xffff;
const same: readonly string[] = ['症征', '黏粘'];
const ignored = ' -–·•‧・\u00a0\u2010\u2011\u200b\u200c\u200d\ufeff';

export function growTermNodes<T>(terms: readonly (readonly [words: string, value: T])[]): TermNodes<T> {
  const symbols = alphabetOf(terms);
  const steps = createStepTable(terms.reduce((units, [words]) => units + words.length, 0));
  const ends: TermNodes<T>['ends'] = [undefined];
  for (const [words, value] of terms) {
    let state = 0;
    for (let at = 0; at < words.length; at += 1) {
      const symbol = symbols[words.charCodeAt(at)] ?? 0;
      if (symbol === skipped) continue;
      state = growStep(steps, [state, symbol], ends.length);
      if (state === ends.length) ends.push(undefined);
    }
    if (state === 0) continue;
    const values = ends[state];
    if (!values) ends[state] = [value];
    else if (!values.includes(value)) values.push(value);
  }
  return { symbols, steps, ends };
}

function alphabetOf(terms: readonly (readonly [words: string, value: unknown])[]): Uint16Array {
  const symbols = new Uint16Array(0x1_0000);
  for (const char of ignored) symbols[char.charCodeAt(0)] = skipped;
  let count = 0;
  for (const [words] of terms) {
    for (let at = 0; at < words.length; at += 1) {
      if (symbols[words.charCodeAt(at)]) continue;
      count += 1;
      for (const form of formsOf(words.charAt(at))) symbols[form.charCodeAt(0)] = count;
    }
  }
  return symbols;
}

function formsOf(char: string): string[] {
  const group = same.find((chars) => chars.includes(char)) ?? char;
  return [...group, char.toLowerCase(), char.toUpperCase()].filter((form) => form.length === 1);
}

function longestFrom<T>(text: string, start: number, nodes: TermNodes<T>): TermHit<T> | undefined {
  const { symbols, steps, ends } = nodes;
  let state = 0;
  let best: TermHit<T> | undefined;
  for (let at = start; at < text.length; at += 1) {
    const symbol = symbols[text.charCodeAt(at)] ?? 0;
    if (symbol === skipped) {
      if (state === 0) return undefined;
      continue;
    }
    state = symbol === 0 ? 0 : stepFrom(steps, state, symbol);
    if (state === 0) break;
    const values = ends[state];
    if (values && !breaksWord(text, at + 1)) best = { start, end: at + 1, values };
  }
  return best;
}

/** Is the place between two Latin letters or two digits of one run? */
function breaksWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && isWordUnit(text.charCodeAt(at)) && isWordUnit(text.charCodeAt(at - 1));
}

function isWordUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}
