/**
 * Makes the language model: `node dist/cli/nluTrain.js [FOLDER]` (default `dist/model`). Prints how sentences held back from
 * training fare. The same data give the same files.
 */

import { crossValidate, type HeldBack } from '../nlu/classifier/crossValidate.js';
import { evaluate, type Judged } from '../nlu/classifier/evaluation/evaluate.js';
import { mistakeList, reportText } from '../nlu/classifier/evaluation/reportText.js';
import { softmax } from '../nlu/classifier/exponential.js';
import { createFeaturiser } from '../nlu/classifier/featurise.js';
import { fitSharpness } from '../nlu/classifier/fitSharpness.js';
import { saveModel } from '../nlu/classifier/modelFile.js';
import { readLanguageData } from '../nlu/classifier/readLanguageData.js';
import { prepareLessons, trainModel } from '../nlu/classifier/trainModel.js';
import { writeDictionary } from '../nlu/classifier/writeDictionary.js';
import { createTokeniser } from '../nlu/tokenise.js';
import { projectFolder } from './projectFolder.js';
import { readUtterances } from './readUtterances.js';

const folds = 3;

function main(folder: string, showMistakes: boolean): void {
  const language = readLanguageData(projectFolder('data', 'lexicons'));
  writeDictionary(folder, language);
  const featurise = createFeaturiser(language, createTokeniser(folder));
  const lessons = prepareLessons(readUtterances(projectFolder('data', 'utterances')), featurise);
  const heldBack = crossValidate(lessons, language, folds);
  const sharpness = fitSharpness(heldBack);
  saveModel(folder, { ...trainModel(lessons, language), sharpness });
  const judged = heldBack.map((one) => judge(one, sharpness));
  console.log(`${lessons.length} sentences → ${folder}; held-back sentences (${folds} folds):`);
  console.log(reportText(evaluate(judged)));
  if (showMistakes) console.log(mistakeList(judged));
}

function judge({ utterance, labels, scores, aspect }: HeldBack, sharpness: number): Judged {
  const probabilities = softmax(scores.slice(), sharpness);
  const readings = labels.map((label, index) => ({ label, confidence: probabilities[index] ?? 0 }));
  return { truth: utterance, readings: readings.sort((a, b) => b.confidence - a.confidence), aspect };
}

const [folder = projectFolder('dist', 'model'), ...flags] = process.argv
  .slice(2)
  .filter((word) => word !== '--');
main(folder, flags.includes('--mistakes'));
