import type { Tokenise } from '../tokenise.js';
import { type ClassFinder, type ClassSpan, createClassFinder } from './classFinder.js';
import { addEndClauses, splitClauses } from './clauseFeatures.js';
import { createFeatureBag, type Features } from './featureBag.js';
import { type AddFeature, featureKinds } from './featureKinds.js';
import { hashRange, hashText } from './hashing.js';
import type { LanguageData } from './languageData.js';
import { createTextTools, prepareText, type TextTools } from './prepareText.js';
import { addSeveralServices, createServiceReader, type ServiceReader } from './severalServices.js';
import { addShape } from './shapeFeatures.js';
import { createSounds } from './sounds.js';
import { createRefusalSplitter, type Refusal } from './splitRefused.js';

/** Takes a text as `normalise` leaves it. */
export type Featurise = (normalised: string) => Features;

export function createFeaturiser(language: LanguageData, tokenise: Tokenise): Featurise {
  const { needs } = language.certainties;
  const tools: Tools = {
    ...createTextTools(language, tokenise, createSounds(language.syllables)),
    classes: createClassFinder(language.classes),
    splitRefused: createRefusalSplitter(needs.refused),
    readServices: createServiceReader(language.classes, needs),
  };
  const bag = createFeatureBag();
  return (normalised) => {
    addAll(normalised, tools, bag.add);
    return bag.take();
  };
}

interface Tools extends TextTools {
  classes: ClassFinder;
  splitRefused: (normalised: string) => Refusal;
  readServices: ServiceReader;
}

function addAll(normalised: string, tools: Tools, add: AddFeature): void {
  const { plain, words } = prepareText(normalised, tools);
  const spans = tools.classes.find(plain);
  addGrams(plain, add);
  addWords(words, add);
  addClasses(normalised, spans, { tools, add });
  addSeveralServices(tools.readServices(normalised), add);
  addFrames(plain, spans, add);
  addSounds(tools.sounds.blurred(plain), add);
  const clauses = splitClauses(normalised);
  addShape({ normalised, plain, spans, clauses }, add);
  addEndClauses(clauses, { prepare: (clause) => prepareText(clause, tools), classes: tools.classes }, add);
}

function addGrams(plain: string, add: AddFeature): void {
  const { gram1, gram2, gram3 } = featureKinds;
  for (let at = 0; at < plain.length; at += 1) {
    add('gram1', hashRange(plain, at, at + 1, gram1.seed));
    if (at + 2 <= plain.length) add('gram2', hashRange(plain, at, at + 2, gram2.seed));
    if (at + 3 <= plain.length) add('gram3', hashRange(plain, at, at + 3, gram3.seed));
  }
}

function addWords(words: string[], add: AddFeature): void {
  let before = '';
  for (const word of words) {
    if (word.length > 1) add('word', hashText(word, featureKinds.word.seed));
    if (before !== '') add('wordPair', hashText(`${before} ${word}`, featureKinds.wordPair.seed));
    before = word;
  }
}

/** Classes that are spoken of, alone and by pairs; those only refused stand apart. */
function addClasses(
  normalised: string,
  spans: ClassSpan[],
  { tools, add }: { tools: Tools; add: AddFeature },
): void {
  const { kept, refused } = tools.splitRefused(normalised);
  const present = classesOf(refused === '' ? spans : tools.classes.find(prepareText(kept, tools).plain));
  if (present.length === 0) add('class', hashText('none', featureKinds.class.seed));
  for (const [index, one] of present.entries()) {
    add('class', hashText(String(one), featureKinds.class.seed));
    for (const other of present.slice(index + 1)) {
      add('classPair', hashText(`${one} ${other}`, featureKinds.classPair.seed));
    }
  }
  if (refused === '') return;
  for (const one of classesOf(tools.classes.find(prepareText(refused, tools).plain))) {
    add('refused', hashText(String(one), featureKinds.refused.seed));
  }
}

function classesOf(spans: readonly ClassSpan[]): number[] {
  return [...new Set(spans.map((span) => span.classIndex))].sort((a, b) => a - b);
}

/** First of the private characters that stand for classes in a frame. */
const firstClassMark = 0xe000;
const longestFrame = 4;

/** Known words give way to their class («<drug>能和<drug>一起吃»), so that what is said of one is known of all. */
function addFrames(plain: string, spans: ClassSpan[], add: AddFeature): void {
  if (spans.length === 0) return;
  let frame = '';
  let at = 0;
  for (const span of spans) {
    frame += plain.slice(at, span.start) + String.fromCharCode(firstClassMark + span.classIndex);
    at = span.end;
  }
  frame += plain.slice(at);
  for (let start = 0; start < frame.length; start += 1) {
    let marked = frame.charCodeAt(start) >= firstClassMark;
    for (let end = start + 2; end <= start + longestFrame && end <= frame.length; end += 1) {
      marked ||= frame.charCodeAt(end - 1) >= firstClassMark;
      if (marked) add('frame', hashRange(frame, start, end, featureKinds.frame.seed));
    }
  }
}

function addSounds(syllables: string[], add: AddFeature): void {
  const { sound2, sound3 } = featureKinds;
  for (let at = 0; at + 1 < syllables.length; at += 1) {
    const [a, b, c] = [syllables[at], syllables[at + 1], syllables[at + 2]];
    if (!a || !b) continue;
    add('sound2', hashText(`${a} ${b}`, sound2.seed));
    if (c) add('sound3', hashText(`${a} ${b} ${c}`, sound3.seed));
  }
}
