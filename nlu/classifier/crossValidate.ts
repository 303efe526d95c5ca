import type { Aspect } from '../understanding.js';
import { type Label, labelName } from './labels.js';
import type { LanguageData } from './languageData.js';
import { predict, scoreColumns } from './model.js';
import { type Lesson, trainModel } from './trainModel.js';
import type { Utterance } from './utterance.js';

/** What a model that never saw the sentence says about it. */
export interface HeldBack {
  utterance: Utterance;
  /** Index of the true label among `labels`, -1 when the other folds do not know it. */
  truth: number;
  labels: readonly Label[];
  scores: Float64Array;
  aspect: Aspect;
}

/**
 * Trains on all folds but one and asks about that one, for each in turn.
 *
 * @param foldOf the fold of each lesson, see `dealFolds`.
 */
export function crossValidate(
  lessons: readonly Lesson[],
  language: LanguageData,
  foldOf: readonly number[],
): HeldBack[] {
  const folds = [...new Set(foldOf)].sort((a, b) => a - b);
  return folds.flatMap((fold) => {
    const taught = lessons.filter((_lesson, index) => foldOf[index] !== fold);
    const asked = lessons.filter((_lesson, index) => foldOf[index] === fold);
    return askAbout(asked, taught, language);
  });
}

function askAbout(asked: readonly Lesson[], taught: readonly Lesson[], language: LanguageData): HeldBack[] {
  const model = trainModel(taught, language);
  const names = model.labels.map(labelName);
  return asked.map(({ utterance, features }) => ({
    utterance,
    truth: names.indexOf(labelName(utterance)),
    labels: model.labels,
    scores: scoreColumns(model.table, features).slice(0, names.length),
    aspect: predict(model, features).aspect,
  }));
}
