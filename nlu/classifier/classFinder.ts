/** A known word of some class inside a text. */
export interface ClassSpan {
  start: number;
  end: number;
  /** Index into `classNames`. */
  classIndex: number;
}

export interface ClassFinder {
  classNames: readonly string[];
  /** Longest match first, left to right, without overlap. */
  find(text: string): ClassSpan[];
}

/** @param classes class name → words; endings («-炎») take up to four characters before them along. */
export function createClassFinder(classes: Record<string, string[]>): ClassFinder {
  const classNames = Object.keys(classes);
  const words = createWordTable();
  const endings = createWordTable();
  for (const [classIndex, name] of classNames.entries()) {
    for (const word of classes[name] ?? []) {
      if (word.startsWith('-')) endings.add(word.slice(1), classIndex);
      else words.add(word, classIndex);
    }
  }
  return { classNames, find: (text) => findSpans(text, words, endings) };
}

interface WordTable {
  add(word: string, classIndex: number): void;
  /** The longest word beginning at `start`, as its length and class, or undefined. */
  longest(text: string, start: number): { length: number; classIndex: number } | undefined;
}

/** Words by their first character, longest first: most places of a text are done with one look. */
function createWordTable(): WordTable {
  const byFirst = new Map<string, { word: string; classIndex: number }[]>();
  return {
    add(word, classIndex) {
      const key = word.charAt(0);
      const list = byFirst.get(key) ?? [];
      if (list.some((entry) => entry.word === word)) return;
      list.push({ word, classIndex });
      list.sort((a, b) => b.word.length - a.word.length);
      byFirst.set(key, list);
    },
    longest(text, start) {
      const found = byFirst.get(text.charAt(start))?.find((entry) => text.startsWith(entry.word, start));
      return found && { length: found.word.length, classIndex: found.classIndex };
    },
  };
}

function findSpans(text: string, words: WordTable, endings: WordTable): ClassSpan[] {
  const spans: ClassSpan[] = [];
  let at = 0;
  while (at < text.length) {
    const word = words.longest(text, at);
    const ending = word ? undefined : endings.longest(text, at);
    const found = word ?? ending;
    if (!found) {
      at += 1;
      continue;
    }
    const floor = spans.at(-1)?.end ?? 0;
    spans.push({
      start: ending ? stemStart(text, at, floor) : at,
      end: at + found.length,
      classIndex: found.classIndex,
    });
    at += found.length;
  }
  return spans;
}

const stemUnits = 3;
const han = /\p{Script=Han}/u;

function stemStart(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && at - start < stemUnits && han.test(text.charAt(start - 1))) start -= 1;
  return start;
}
