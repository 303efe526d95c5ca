import { labelName } from '../labels.js';
import { type Evaluation, isRight, type Judged, sureFrom } from './evaluate.js';

/** The short table a command prints. */
export function reportText(evaluation: Evaluation): string {
  const { sure } = evaluation;
  return [
    `sentences           ${evaluation.sentences}`,
    `accuracy            ${percent(evaluation.accuracy)}`,
    `macro F1            ${percent(evaluation.macroF1)}`,
    `aspect              ${percent(evaluation.aspectAccuracy)}`,
    `sure (>= ${sureFrom})       ${percent(sure.share)} of them, ${percent(sure.accuracy)} right`,
    `unsure, among three ${percent(evaluation.unsureAmongThree)}`,
  ].join('\n');
}

/** One line a label, weakest first. */
export function labelTable(evaluation: Evaluation): string {
  const rows = [...evaluation.labels].sort((a, b) => a.f1 - b.f1);
  const lines = rows.map(({ label, sentences, precision, recall, f1 }) =>
    [
      label.padEnd(28),
      String(sentences).padStart(6),
      ...[precision, recall, f1].map((n) => percent(n).padStart(11)),
    ].join(''),
  );
  const head = `${'label'.padEnd(28)}${'count'.padStart(6)}${['precision', 'recall', 'F1'].map((name) => name.padStart(11)).join('')}`;
  return [head, ...lines].join('\n');
}

/** The wrong answers: truth, answer, how sure, the sentence. */
export function mistakeList(judged: readonly Judged[]): string {
  const wrong = judged.filter((one) => !isRight(one));
  return wrong
    .map(({ truth, readings: [answer] }) =>
      [labelName(truth), answer?.label ?? '-', (answer?.confidence ?? 0).toFixed(2), truth.text].join('\t'),
    )
    .join('\n');
}

export function percent(part: number | null): string {
  return part === null ? '-' : `${(part * 100).toFixed(1)} %`;
}
