import type { TextTools } from './prepareText.js';

const longestWord = 5;

/**
 * Puts known words where a slip of the input method, of dictation or Latin letters wrote their sound («店付», `dianfu` →
 * 垫付). Only stretches that are no words themselves are touched: single characters and letters in a row.
 *
 * @param words the text as the tokeniser cuts it.
 */
export function mendHeard(words: readonly string[], tools: Pick<TextTools, 'sounds' | 'heard'>): string {
  let out = '';
  let loose: string[] = [];
  const settle = (): void => {
    out += loose.length === 0 ? '' : mendStretch(loose, tools);
    loose = [];
  };
  for (const word of splitLetters(words)) {
    if (word.length === 1 || letters.test(word)) {
      loose.push(word);
    } else {
      settle();
      out += word;
    }
  }
  settle();
  return out;
}

const letters = /^[a-z]+$/;
const anyLetter = /[a-z]/;
const letterRuns = /[a-z]+|[^a-z]+/g;

/** The tokeniser may cut letters from what stands beside them in its own way; runs are kept whole here. */
function splitLetters(words: readonly string[]): readonly string[] {
  if (!words.some((word) => anyLetter.test(word))) return words;
  const out: string[] = [];
  for (const word of words) {
    for (const run of word.match(letterRuns) ?? []) {
      const last = out.at(-1);
      if (last !== undefined && letters.test(run) && letters.test(last)) out[out.length - 1] = last + run;
      else out.push(run);
    }
  }
  return out;
}

function mendStretch(pieces: readonly string[], tools: Pick<TextTools, 'sounds' | 'heard'>): string {
  if (pieces.length === 1 && pieces[0]?.length === 1) return pieces[0];
  const sounds = pieces.map((piece) => tools.sounds.syllables(piece));
  let out = '';
  let at = 0;
  while (at < pieces.length) {
    const found = longestHeard(sounds, at, tools.heard);
    out += found?.word ?? pieces[at] ?? '';
    at += found?.pieces ?? 1;
  }
  return out;
}

function longestHeard(
  sounds: readonly string[][],
  start: number,
  heard: ReadonlyMap<string, string>,
): { word: string; pieces: number } | undefined {
  let found: { word: string; pieces: number } | undefined;
  let key = '';
  for (let end = start; end < sounds.length && end - start < longestWord; end += 1) {
    const syllables = sounds[end] ?? [];
    if (syllables.length === 0 || syllables.includes('')) break;
    key = key === '' ? syllables.join(' ') : `${key} ${syllables.join(' ')}`;
    const word = heard.get(key);
    if (word !== undefined) found = { word, pieces: end - start + 1 };
  }
  return found;
}
