import type { Tokenise } from '../tokenise.js';
import type { LanguageData } from './languageData.js';
import { mendHeard } from './mendHeard.js';
import type { Sounds } from './sounds.js';

export interface TextTools {
  tokenise: Tokenise;
  sounds: Sounds;
  /** Dialect and variant characters → the common one. */
  variants: ReadonlyMap<string, string>;
  /** Initials and little pictures → what they stand for. */
  shorthand: ReadonlyMap<string, string>;
  /** Syllables of a known word, joined by blanks → the word. */
  heard: ReadonlyMap<string, string>;
}

export function createTextTools(language: LanguageData, tokenise: Tokenise, sounds: Sounds): TextTools {
  return {
    tokenise,
    sounds,
    variants: new Map(Object.entries(language.variants)),
    shorthand: new Map(Object.entries(language.shorthand)),
    heard: new Map(language.heard.map((word) => [sounds.syllables(word).join(' '), word])),
  };
}

/** What is longer is read at both ends, where people put what they want. */
const longestText = 320;

export interface PreparedText {
  /** Only letters, Han characters and digits are left, dialect and slips mended, between two marks of the ends. */
  plain: string;
  words: string[];
}

export function prepareText(normalised: string, tools: TextTools): PreparedText {
  const told = normalised.replace(pictures, (picture) => tools.shorthand.get(picture) ?? '');
  let bare = told.replace(separators, '');
  if (bare.length > longestText) bare = bare.slice(0, longestText / 2) + bare.slice(-longestText / 2);
  const expanded = bare.replace(latinRuns, (run) => tools.shorthand.get(run) ?? run);
  let common = '';
  for (const character of expanded) common += tools.variants.get(character) ?? character;
  const written = common.replace(longNumber, '0');
  const words = tools.tokenise(written);
  const mended = mendHeard(words, tools);
  const ends = (inner: string[]): string[] => ['<', ...inner, '>'];
  if (mended === written) return { plain: `<${written}>`, words: ends(words) };
  return { plain: `<${mended}>`, words: ends(tools.tokenise(mended)) };
}

// A message may be nothing else («👍», «👋»); without this they would all be the same empty text.
const pictures = /\p{Extended_Pictographic}/gu;
const separators = /[\s\p{P}\p{S}]+/gu;
const latinRuns = /[a-z]+/g;
// Which amount or number it is says nothing about the wish.
const longNumber = /\d{3,}/g;
