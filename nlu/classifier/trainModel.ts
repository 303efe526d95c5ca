import { normalise } from '../normalise.js';
import { aspects } from '../understanding.js';
import type { Features } from './featureBag.js';
import type { Featurise } from './featurise.js';
import { aspectIndex, collectLabels, labelName } from './labels.js';
import type { LanguageData } from './languageData.js';
import type { Model } from './model.js';
import { type Example, type TrainingOptions, trainLinear } from './trainLinear.js';
import type { Utterance } from './utterance.js';
import { packWeights } from './weightTable.js';

/** A labelled sentence with its features, so that several trainings share the work of finding them. */
export interface Lesson {
  utterance: Utterance;
  features: Features;
}

export const trainingDefaults: TrainingOptions = {
  epochs: 20,
  rate: 1.5,
  dropout: 0.3,
  averageFrom: 5,
  seed: 1,
};

export function prepareLessons(utterances: readonly Utterance[], featurise: Featurise): Lesson[] {
  return utterances.map((utterance) => ({ utterance, features: featurise(normalise(utterance.text)) }));
}

/** One model from all lessons; the same lessons in the same order give the same bytes. */
export function trainModel(
  lessons: readonly Lesson[],
  language: LanguageData,
  options: TrainingOptions = trainingDefaults,
): Model {
  const labels = collectLabels(lessons.map((lesson) => lesson.utterance));
  const indexes = new Map(labels.map((label, index) => [labelName(label), index]));
  const rowOfHash = repeatedFeatures(lessons);
  const weights = labelWeights(lessons);
  const examples = lessons.map((lesson): Example => {
    const known = Array.from(lesson.features.hashes.keys()).filter((at) =>
      rowOfHash.has(lesson.features.hashes[at] ?? 0),
    );
    return {
      rows: Int32Array.from(known, (at) => rowOfHash.get(lesson.features.hashes[at] ?? 0) ?? 0),
      values: Float32Array.from(known, (at) => lesson.features.values[at] ?? 0),
      label: indexes.get(labelName(lesson.utterance)) ?? 0,
      weight: weights.get(labelName(lesson.utterance)) ?? 1,
      aspect: lesson.utterance.intent === 'ask' ? aspectIndex(lesson.utterance.aspect) : -1,
    };
  });
  const trained = trainLinear(examples, rowOfHash.size, { labels, aspects: aspects.length, options });
  return { labels, language, sharpness: 1, table: packWeights(trained, rowOfHash) };
}

/** A label of this many sentences weighs 1; rarer ones more, commoner ones less, by the fourth root. */
const plainCount = 150;

function labelWeights(lessons: readonly Lesson[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { utterance } of lessons) {
    const name = labelName(utterance);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  // The fourth root, as square roots are exact with any engine and powers are not.
  return new Map([...counts].map(([name, count]) => [name, Math.sqrt(Math.sqrt(plainCount / count))]));
}

/** What stands in fewer sentences teaches little about others, and most features do: they are left out. */
const leastSentences = 3;

function repeatedFeatures(lessons: readonly Lesson[]): Map<number, number> {
  const sentences = new Map<number, number>();
  const rowOfHash = new Map<number, number>();
  for (const { features } of lessons) {
    for (const hash of features.hashes) {
      const count = (sentences.get(hash) ?? 0) + 1;
      sentences.set(hash, count);
      if (count === leastSentences) rowOfHash.set(hash, rowOfHash.size);
    }
  }
  return rowOfHash;
}
