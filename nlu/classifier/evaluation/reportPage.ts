import { confusionSvg } from './confusionSvg.js';
import type { Evaluation, Judged } from './evaluate.js';
import { labelTable, mistakeList, percent, reportText } from './reportText.js';

/** A page that stands alone: figures, reliability, labels, confusion matrix, wrong answers. */
export function reportPage(title: string, evaluation: Evaluation, judged: readonly Judged[]): string {
  const bins = evaluation.reliability
    .filter((bin) => bin.sentences > 0)
    .map(
      (bin) =>
        `<tr><td>${bin.from.toFixed(1)}–${bin.to.toFixed(1)}</td><td>${bin.sentences}</td><td>${percent(bin.meanConfidence)}</td><td>${percent(bin.accuracy)}</td></tr>`,
    );
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    `<title>${escaped(title)}</title>`,
    '<style>body{font:14px sans-serif;margin:2em}pre{white-space:pre-wrap}td,th{padding:2px 12px;text-align:right}</style>',
    `<h1>${escaped(title)}</h1><pre>${reportText(evaluation)}</pre>`,
    '<h2>Reliability</h2><table><tr><th>confidence</th><th>sentences</th><th>mean confidence</th><th>right</th></tr>',
    ...bins,
    '</table><h2>Confusion</h2>',
    confusionSvg(evaluation),
    `<h2>Labels</h2><pre>${labelTable(evaluation)}</pre>`,
    `<h2>Wrong answers</h2><pre>${escaped(mistakeList(judged))}</pre></html>`,
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
