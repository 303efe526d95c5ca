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

/**
 * Looks up thousands of terms in one walk over a text (folded as the terms are, see `foldText`). Case does not matter, 症
 * and 征, 黏 and 粘 are one, blanks and hyphens inside a term neither; a term that begins or ends with a Latin letter or digit
 * does not match inside a longer word or number.
 */
export function buildTermTrie<T>(terms: Iterable<readonly [words: string, value: T]>): TermTrie<T> {
  const nodes = growNodes(terms);
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

interface Nodes<T> {
  /** Number of each UTF-16 unit in the alphabet; 0 when no term holds it. */
  symbols: Uint16Array;
  width: number;
  /** `state * width + symbol` → next state. One flat map takes a fifth of the memory of a map a node. */
  steps: Map<number, number>;
  ends: Map<number, T[]>;
}

const skipped = 0xffff;
const same: readonly string[] = ['症征', '黏粘'];
const ignored = ' -–·•‧・\u00a0\u2010\u2011\u200b\u200c\u200d\ufeff';

function growNodes<T>(terms: Iterable<readonly [string, T]>): Nodes<T> {
  const all = [...terms];
  const { symbols, width } = alphabetOf(all.map(([words]) => words));
  const nodes: Nodes<T> = { symbols, width, steps: new Map(), ends: new Map() };
  let states = 1;
  for (const [words, value] of all) {
    let state = 0;
    for (let at = 0; at < words.length; at += 1) {
      const symbol = symbols[words.charCodeAt(at)] ?? 0;
      if (symbol === skipped) continue;
      const key = state * width + symbol;
      const next = nodes.steps.get(key) ?? states++;
      nodes.steps.set(key, next);
      state = next;
    }
    if (state === 0) continue;
    const values = nodes.ends.get(state);
    if (!values) nodes.ends.set(state, [value]);
    else if (!values.includes(value)) values.push(value);
  }
  return nodes;
}

function alphabetOf(words: readonly string[]): Pick<Nodes<unknown>, 'symbols' | 'width'> {
  const symbols = new Uint16Array(0x1_0000);
  let width = 1;
  for (const char of words.join('')) {
    const unit = char.charCodeAt(0);
    if (symbols[unit] || ignored.includes(char)) continue;
    for (const other of formsOf(char)) symbols[other.charCodeAt(0)] = width;
    width += 1;
  }
  for (const char of ignored) symbols[char.charCodeAt(0)] = skipped;
  return { symbols, width };
}

function formsOf(char: string): string[] {
  const group = same.find((chars) => chars.includes(char)) ?? char;
  return [...group, char.toLowerCase(), char.toUpperCase()].filter((form) => form.length === 1);
}

function longestFrom<T>(text: string, start: number, nodes: Nodes<T>): TermHit<T> | undefined {
  const { symbols, width, steps, ends } = nodes;
  let state = 0;
  let best: TermHit<T> | undefined;
  for (let at = start; at < text.length; at += 1) {
    const symbol = symbols[text.charCodeAt(at)] ?? 0;
    if (symbol === skipped) {
      if (state === 0) return undefined;
      continue;
    }
    const next = symbol === 0 ? undefined : steps.get(state * width + symbol);
    if (next === undefined) break;
    state = next;
    const values = ends.get(state);
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
