import type { Aspect } from '../understanding.js';
import { labelName } from './labels.js';
import type { LanguageData } from './languageData.js';
import { predict, scoreColumns } from './model.js';
import { seededRandom, shuffle } from './seededRandom.js';
import { type Lesson, trainModel } from './trainModel.js';
import type { Utterance } from './utterance.js';

/** What a model that never saw the sentence says about it. */
export interface HeldBack {
  utterance: Utterance;
  /** Index of the true label among `labels`, -1 when the other folds do not know it. */
  truth: number;
  labels: readonly string[];
  scores: Float64Array;
  aspect: Aspect;
}

/** Trains on all folds but one and asks about that one, for each in turn. */
export function crossValidate(lessons: readonly Lesson[], language: LanguageData, folds: number): HeldBack[] {
  const order = shuffle([...lessons.keys()], seededRandom(foldSeed));
  const foldOf = new Map(order.map((index, position) => [index, position % folds]));
  return Array.from({ length: folds }, (_, fold) => {
    const taught = lessons.filter((_lesson, index) => foldOf.get(index) !== fold);
    const asked = lessons.filter((_lesson, index) => foldOf.get(index) === fold);
    return askAbout(asked, taught, language);
  }).flat();
}

const foldSeed = 7;

function askAbout(asked: readonly Lesson[], taught: readonly Lesson[], language: LanguageData): HeldBack[] {
  const model = trainModel(taught, language);
  const labels = model.labels.map(labelName);
  return asked.map(({ utterance, features }) => ({
    utterance,
    truth: labels.indexOf(labelName(utterance)),
    labels,
    scores: scoreColumns(model.table, features).slice(0, labels.length),
    aspect: predict(model, features).aspect,
  }));
}
