/**
 * Makes the language model: `node dist/cli/nluTrain.js [FOLDER]` (default `dist/model`). Prints how sentences held back from
 * training fare; `--keep` writes that table to `docs/understanding.md`, against which tests compare, `--mistakes` lists
 * what was misunderstood. The same data give the same files.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCertainties } from '../nlu/classifier/certainties.js';
import { crossValidate, type HeldBack } from '../nlu/classifier/crossValidate.js';
import { dealFolds } from '../nlu/classifier/evaluation/dealFolds.js';
import { evaluate, type Judged } from '../nlu/classifier/evaluation/evaluate.js';
import { writeFigures } from '../nlu/classifier/evaluation/figuresTable.js';
import { groupFigures } from '../nlu/classifier/evaluation/groupFigures.js';
import { mistakeList, reportText } from '../nlu/classifier/evaluation/reportText.js';
import { softmax } from '../nlu/classifier/exponential.js';
import { createFeaturiser } from '../nlu/classifier/featurise.js';
import { fitSharpness } from '../nlu/classifier/fitSharpness.js';
import { labelName } from '../nlu/classifier/labels.js';
import type { LanguageData } from '../nlu/classifier/languageData.js';
import { saveModel } from '../nlu/classifier/modelFile.js';
import { rankLabels } from '../nlu/classifier/rankLabels.js';
import { readLanguageData } from '../nlu/classifier/readLanguageData.js';
import { prepareLessons, trainModel } from '../nlu/classifier/trainModel.js';
import { writeDictionary } from '../nlu/classifier/writeDictionary.js';
import { normalise } from '../nlu/normalise.js';
import { createTokeniser } from '../nlu/tokenise.js';
import { projectFolder } from './projectFolder.js';
import { readUtterances } from './readUtterances.js';

const folds = 3;

function main(folder: string, flags: readonly string[]): void {
  const language = readLanguageData(projectFolder('data', 'lexicons'));
  writeDictionary(folder, language);
  const featurise = createFeaturiser(language, createTokeniser(folder));
  const utterances = readUtterances(projectFolder('data', 'utterances'));
  const lessons = prepareLessons(utterances, featurise);
  const heldBack = crossValidate(lessons, language, dealFolds(utterances, folds));
  const sharpness = fitSharpness(heldBack);
  saveModel(folder, { ...trainModel(lessons, language), sharpness });
  const judged = heldBack.map(judge(language, sharpness));
  const table = `${introduction}\n${writeFigures(groupFigures(judged))}\n`;
  writeFileSync(join(folder, 'heldBack.md'), table);
  if (flags.includes('--keep')) writeFileSync(projectFolder('docs', 'understanding.md'), table);
  console.log(`${lessons.length} sentences → ${folder}; held-back sentences (${folds} folds):`);
  console.log(reportText(evaluate(judged)));
  if (flags.includes('--mistakes')) console.log(mistakeList(judged));
}

const introduction = `# How sentences fare that training has not seen

Per cent of the sentences of \`data/utterances/\`, each judged by a model that never saw its file's lines of the same label.
Sure is a confidence of 0.8 or more. Written by \`npm run nlu:train -- --keep\`; a test fails when a build does worse than
this by more than a point and what chance explains, or when the table is of far fewer sentences than there are.
`;

/** As the understander would: the weights, and the certainties above them. */
function judge(language: LanguageData, sharpness: number): (one: HeldBack) => Judged {
  const certainly = createCertainties(language.certainties);
  return ({ utterance, labels, scores, aspect }) => {
    const certainty = certainly(normalise(utterance.text));
    const ranked = rankLabels(labels, softmax(scores.slice(), sharpness), certainty);
    return {
      truth: utterance,
      readings: ranked.map((one) => ({ label: labelName(one), confidence: one.confidence })),
      aspect,
    };
  };
}

const words = process.argv.slice(2).filter((word) => word !== '--');
const [folder = projectFolder('dist', 'model')] = words.filter((word) => !word.startsWith('--'));
main(
  folder,
  words.filter((word) => word.startsWith('--')),
);
