import { confusionSvg } from './confusionSvg.js';
import type { Evaluation, Judged } from './evaluate.js';
import { reliabilitySvg } from './reliabilitySvg.js';
import { labelTable, mistakeList, reportText } from './reportText.js';

/** A page that stands alone: figures, reliability diagram, confusion matrix, labels, wrong answers. */
export function reportPage(title: string, evaluation: Evaluation, judged: readonly Judged[]): string {
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    `<title>${escaped(title)}</title>`,
    '<style>body{font:14px sans-serif;margin:2em}pre{white-space:pre-wrap}</style>',
    `<h1>${escaped(title)}</h1><pre>${reportText(evaluation)}</pre>`,
    '<h2>Reliability</h2>',
    reliabilitySvg(evaluation),
    '<h2>Confusion</h2>',
    confusionSvg(evaluation),
    `<h2>Labels</h2><pre>${labelTable(evaluation)}</pre>`,
    `<h2>Wrong answers</h2><pre>${escaped(mistakeList(judged))}</pre></html>`,
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
