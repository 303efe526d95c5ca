import type { Tokenise } from '../tokenise.js';
import { type ClassFinder, type ClassSpan, createClassFinder } from './classFinder.js';
import { hashText, hashRange } from './hashing.js';
import type { LanguageData } from './languageData.js';
import { createSounds, type Sounds } from './sounds.js';

/** A sentence as the model sees it: hashes of what stands in it, each with its weight; the squares of the weights sum to 1. */
export interface Features {
  hashes: Uint32Array;
  values: Float32Array;
}

/** Takes a text as `normalise` leaves it. */
export type Featurise = (normalised: string) => Features;

export function createFeaturiser(language: LanguageData, tokenise: Tokenise): Featurise {
  const tools: Tools = {
    tokenise,
    classes: createClassFinder(language.classes),
    sounds: createSounds(language.syllables),
    variants: new Map(Object.entries(language.variants)),
    shorthand: new Map(Object.entries(language.shorthand)),
  };
  return (normalised) => featurise(normalised, tools);
}

interface Tools {
  tokenise: Tokenise;
  classes: ClassFinder;
  sounds: Sounds;
  variants: Map<string, string>;
  shorthand: Map<string, string>;
}

/** Seeds keep the kinds of features apart; weights say how much one of the kind counts. */
const kinds = {
  gram1: { seed: 0x11, weight: 1.2 },
  gram2: { seed: 0x12, weight: 1 },
  gram3: { seed: 0x13, weight: 0.5 },
  word: { seed: 0x21, weight: 1 },
  wordPair: { seed: 0x22, weight: 0.4 },
  class: { seed: 0x31, weight: 1.2 },
  classPair: { seed: 0x32, weight: 0.8 },
  frame: { seed: 0x41, weight: 0.8 },
  sound2: { seed: 0x51, weight: 0.6 },
  sound3: { seed: 0x52, weight: 0.3 },
  shape: { seed: 0x61, weight: 0.8 },
} as const;
type Kind = keyof typeof kinds;

/** What is longer is read at both ends, where people put what they want. */
const longestText = 320;

function featurise(normalised: string, tools: Tools): Features {
  const bag = new Map<number, number>();
  const add = (kind: Kind, hash: number): void => {
    if (!bag.has(hash)) bag.set(hash, kinds[kind].weight);
  };
  const plain = prepare(normalised, tools);
  const spans = tools.classes.find(plain);
  addGrams(plain, add);
  addWords(tools.tokenise(plain), add);
  addClasses(spans, add);
  addFrames(plain, spans, add);
  addSounds(tools.sounds.syllables(plain), add);
  addShape(normalised, plain, add);
  return scaled(bag);
}

type Add = (kind: Kind, hash: number) => void;

const separators = /[\s\p{P}\p{S}]+/gu;
const latinRuns = /[a-z]+/g;

/** Only letters, Han characters and digits are left, between two marks of the ends. */
function prepare(normalised: string, tools: Tools): string {
  let bare = normalised.replace(separators, '');
  if (bare.length > longestText) bare = bare.slice(0, longestText / 2) + bare.slice(-longestText / 2);
  const expanded = bare.replace(latinRuns, (run) => tools.shorthand.get(run) ?? run);
  let plain = '<';
  for (const character of expanded) plain += tools.variants.get(character) ?? character;
  return `${plain}>`.replace(/\d+/g, (digits) => (digits.length > 2 ? '0' : digits));
}

function addGrams(plain: string, add: Add): void {
  for (let at = 0; at < plain.length; at += 1) {
    add('gram1', hashRange(plain, at, at + 1, kinds.gram1.seed));
    if (at + 2 <= plain.length) add('gram2', hashRange(plain, at, at + 2, kinds.gram2.seed));
    if (at + 3 <= plain.length) add('gram3', hashRange(plain, at, at + 3, kinds.gram3.seed));
  }
}

function addWords(words: string[], add: Add): void {
  let before = '';
  for (const word of words) {
    if (word.length > 1) add('word', hashText(word, kinds.word.seed));
    if (before !== '') add('wordPair', hashText(`${before} ${word}`, kinds.wordPair.seed));
    before = word;
  }
}

function addClasses(spans: ClassSpan[], add: Add): void {
  const present = [...new Set(spans.map((span) => span.classIndex))].sort((a, b) => a - b);
  if (present.length === 0) add('class', hashText('none', kinds.class.seed));
  for (const [index, one] of present.entries()) {
    add('class', hashText(String(one), kinds.class.seed));
    for (const other of present.slice(index + 1)) add('classPair', hashText(`${one} ${other}`, kinds.classPair.seed));
  }
}

/** Known words give way to their class («<drug>能和<drug>一起吃»), so that what is said of one is known of all. */
function addFrames(plain: string, spans: ClassSpan[], add: Add): void {
  if (spans.length === 0) return;
  let frame = '';
  let at = 0;
  for (const span of spans) {
    frame += plain.slice(at, span.start) + String.fromCharCode(0xe000 + span.classIndex);
    at = span.end;
  }
  frame += plain.slice(at);
  for (let start = 0; start < frame.length; start += 1) {
    for (let length = 2; length <= 4 && start + length <= frame.length; length += 1) {
      if (hasClass(frame, start, start + length)) add('frame', hashRange(frame, start, start + length, kinds.frame.seed));
    }
  }
}

function hasClass(frame: string, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) {
    const code = frame.charCodeAt(index);
    if (code >= 0xe000 && code < 0xf000) return true;
  }
  return false;
}

function addSounds(syllables: string[], add: Add): void {
  for (let at = 0; at + 1 < syllables.length; at += 1) {
    const [a, b, c] = [syllables[at], syllables[at + 1], syllables[at + 2]];
    if (!a || !b) continue;
    add('sound2', hashText(`${a} ${b}`, kinds.sound2.seed));
    if (c) add('sound3', hashText(`${a} ${b} ${c}`, kinds.sound3.seed));
  }
}

const question = /\?/;

function addShape(normalised: string, plain: string, add: Add): void {
  const length = plain.length - 2;
  const size = length <= 2 ? 'xs' : length <= 6 ? 's' : length <= 14 ? 'm' : length <= 30 ? 'l' : 'xl';
  add('shape', hashText(size, kinds.shape.seed));
  add('shape', hashText('always', kinds.shape.seed));
  if (question.test(normalised)) add('shape', hashText('?', kinds.shape.seed));
}

function scaled(bag: Map<number, number>): Features {
  const hashes = Uint32Array.from(bag.keys());
  const values = Float32Array.from(bag.values());
  let squares = 0;
  for (const value of values) squares += value * value;
  const scale = 1 / Math.sqrt(squares);
  for (let index = 0; index < values.length; index += 1) values[index] = (values[index] ?? 0) * scale;
  return { hashes, values };
}
