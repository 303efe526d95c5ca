import type { Aspect } from '../../understanding.js';
import { labelName } from '../labels.js';
import type { Utterance } from '../utterance.js';

/** One sentence asked: what it is, what was said about it. */
export interface Judged {
  truth: Utterance;
  /** Labels by name, best first; the first is the answer. */
  readings: readonly { label: string; confidence: number }[];
  aspect: Aspect | null;
}

export interface LabelScore {
  label: string;
  sentences: number;
  precision: number;
  recall: number;
  f1: number;
}

/** Answers of one range of confidence: how sure they were and how often right. */
export interface ReliabilityBin {
  from: number;
  to: number;
  sentences: number;
  meanConfidence: number;
  accuracy: number;
}

export interface Evaluation {
  sentences: number;
  accuracy: number;
  macroF1: number;
  /** Of the questions whose service was recognised or not; null without questions. */
  aspectAccuracy: number | null;
  sure: { share: number; accuracy: number };
  /** Of the unsure answers, how many have the truth among the first three readings. */
  unsureAmongThree: number | null;
  labels: LabelScore[];
  reliability: ReliabilityBin[];
  /** Truth → answer → sentences. */
  confusion: Map<string, Map<string, number>>;
}

export const sureFrom = 0.8;

export function evaluate(judged: readonly Judged[]): Evaluation {
  const confusion = countConfusion(judged);
  const labels = scoreLabels(confusion);
  const asked = judged.filter((one) => one.truth.intent === 'ask' && one.truth.aspect !== null);
  const sure = judged.filter((one) => confidenceOf(one) >= sureFrom);
  const unsure = judged.filter((one) => confidenceOf(one) < sureFrom);
  const present = labels.filter((label) => label.sentences > 0);
  return {
    sentences: judged.length,
    accuracy: share(judged, isRight) ?? 0,
    macroF1: present.reduce((sum, label) => sum + label.f1, 0) / Math.max(1, present.length),
    aspectAccuracy: share(asked, (one) => one.aspect === one.truth.aspect),
    sure: { share: sure.length / Math.max(1, judged.length), accuracy: share(sure, isRight) ?? 1 },
    unsureAmongThree: share(unsure, (one) =>
      one.readings.slice(0, 3).some((reading) => reading.label === labelName(one.truth)),
    ),
    labels,
    reliability: bins(judged),
    confusion,
  };
}

export function isRight(one: Judged): boolean {
  return one.readings[0]?.label === labelName(one.truth);
}

function confidenceOf(one: Judged): number {
  return one.readings[0]?.confidence ?? 0;
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number | null {
  return items.length === 0 ? null : items.filter(holds).length / items.length;
}

function countConfusion(judged: readonly Judged[]): Map<string, Map<string, number>> {
  const confusion = new Map<string, Map<string, number>>();
  for (const one of judged) {
    const truth = labelName(one.truth);
    const answer = one.readings[0]?.label ?? 'out_of_scope';
    const row = confusion.get(truth) ?? new Map<string, number>();
    row.set(answer, (row.get(answer) ?? 0) + 1);
    confusion.set(truth, row);
  }
  return confusion;
}

function scoreLabels(confusion: Map<string, Map<string, number>>): LabelScore[] {
  const names = new Set([...confusion.keys(), ...[...confusion.values()].flatMap((row) => [...row.keys()])]);
  return [...names].sort().map((label) => {
    const right = confusion.get(label)?.get(label) ?? 0;
    const sentences = sum(confusion.get(label)?.values() ?? []);
    const answered = sum([...confusion.values()].map((row) => row.get(label) ?? 0));
    const precision = answered === 0 ? 0 : right / answered;
    const recall = sentences === 0 ? 0 : right / sentences;
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { label, sentences, precision, recall, f1 };
  });
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

const binCount = 10;

function bins(judged: readonly Judged[]): ReliabilityBin[] {
  return Array.from({ length: binCount }, (_, bin) => {
    const from = bin / binCount;
    const to = (bin + 1) / binCount;
    const inside = judged.filter(
      (one) => Math.min(binCount - 1, Math.floor(confidenceOf(one) * binCount)) === bin,
    );
    const meanConfidence = inside.length === 0 ? 0 : sum(inside.map(confidenceOf)) / inside.length;
    return { from, to, sentences: inside.length, meanConfidence, accuracy: share(inside, isRight) ?? 0 };
  });
}
