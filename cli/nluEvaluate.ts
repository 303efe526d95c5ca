/**
 * `nlu:evaluate -- FILE.jsonl [PAGE.html]`: how the understander fares on labelled sentences. Prints the figures and writes a
 * page with the confusion matrix beside the file (or to the given path).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { evaluate, type Judged } from '../nlu/classifier/evaluation/evaluate.js';
import { reportPage } from '../nlu/classifier/evaluation/reportPage.js';
import { labelTable, mistakeList, reportText } from '../nlu/classifier/evaluation/reportText.js';
import { labelName } from '../nlu/classifier/labels.js';
import { parseUtterances, type Utterance } from '../nlu/classifier/utterance.js';
import type { Understander } from '../nlu/understanding.js';
import { systemClock } from '../time/clock.js';
import { loadUnderstander } from './loadUnderstander.js';

function main(file: string | undefined, page: string | undefined): void {
  if (file === undefined) {
    console.error('usage: nlu:evaluate -- FILE.jsonl [PAGE.html]');
    process.exitCode = 1;
    return;
  }
  const utterances = parseUtterances(readFileSync(file, 'utf8'), basename(file));
  const understander = loadUnderstander();
  const judged = utterances.map((truth) => judge(truth, understander));
  const evaluation = evaluate(judged);
  const target = page ?? `${file.replace(/\.jsonl$/, '')}.html`;
  writeFileSync(target, reportPage(basename(file), evaluation, judged));
  console.log(
    [reportText(evaluation), labelTable(evaluation), mistakeList(judged), `page: ${target}`].join('\n\n'),
  );
}

function judge(truth: Utterance, understander: Understander): Judged {
  const { intent, service, confidence, alternatives, aspect } = understander.understand(truth.text, {
    now: systemClock.now(),
  });
  const readings = [{ intent, service, confidence }, ...alternatives];
  return {
    truth,
    readings: readings.map((one) => ({ label: labelName(one), confidence: one.confidence })),
    aspect,
  };
}

const [file, page] = process.argv.slice(2).filter((word) => word !== '--');
main(file, page);
