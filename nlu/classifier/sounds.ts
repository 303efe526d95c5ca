/** Reads a text as syllables, so that homophones, slips of an input method and Latin spelling look alike. */
export interface Sounds {
  /** One entry a character of `text` for Han characters, syllables of Latin runs; `''` breaks a run. */
  syllables(text: string): string[];
  /** The same with what southern speech and dictation confuse made one: zh/z, ch/c, sh/s, -ng/-n. */
  blurred(text: string): string[];
}

/** @param table syllable → the characters read so. */
export function createSounds(table: Record<string, string>): Sounds {
  const ofCharacter = new Map<string, string>();
  const known = new Set<string>();
  for (const [syllable, characters] of Object.entries(table)) {
    known.add(syllable);
    for (const character of characters) ofCharacter.set(character, syllable);
  }
  const blurOf = new Map([...known].map((syllable) => [syllable, blur(syllable)]));
  const syllables = (text: string): string[] => read(text, ofCharacter, known);
  return {
    syllables,
    blurred: (text) => syllables(text).map((syllable) => blurOf.get(syllable) ?? syllable),
  };
}

function blur(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1');
}

const latinRun = /[a-z]+/y;
const longestSyllable = 6;
// Longer letters are no words; the bound also keeps the search for a split short.
const longestRun = 24;

function read(text: string, ofCharacter: Map<string, string>, known: Set<string>): string[] {
  const out: string[] = [];
  let at = 0;
  while (at < text.length) {
    latinRun.lastIndex = at;
    const run = latinRun.exec(text)?.[0];
    if (run === undefined) {
      out.push(ofCharacter.get(text.charAt(at)) ?? '');
      at += 1;
      continue;
    }
    const spelt = run.length > 1 && run.length <= longestRun ? split(run, known) : undefined;
    out.push(...(spelt ?? ['']));
    at += run.length;
  }
  return out;
}

/** `zhuanrengong` → zhuan ren gong; undefined when the letters are no row of syllables. */
function split(run: string, known: Set<string>): string[] | undefined {
  if (run === '') return [];
  for (let length = Math.min(longestSyllable, run.length); length > 0; length -= 1) {
    const head = run.slice(0, length);
    if (!known.has(head)) continue;
    const rest = split(run.slice(length), known);
    if (rest) return [head, ...rest];
  }
  return undefined;
}
