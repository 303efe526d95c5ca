import { asArray, asRecord, asText, oneOf } from './json.js';

export const receiptType = 'application/vnd.service-intake.receipt+json';

export const outcomes = ['eligible', 'ineligible', 'needs_review'] as const;
export const verdicts = ['pass', 'fail', 'unknown'] as const;
export const bases = ['policy', 'directory', 'declared', 'clock'] as const;
export type Outcome = (typeof outcomes)[number];
export type Verdict = (typeof verdicts)[number];

export interface ReceiptReason {
  code: string;
  title: string;
  verdict: Verdict;
  basis: (typeof bases)[number] | undefined;
  text: string;
  clause: string;
}

export interface Receipt {
  /** Null when nothing was handed to a specialist. */
  reference: string | null;
  serviceName: string;
  outcome: Outcome;
  reasons: ReceiptReason[];
  nextSteps: string[];
}

/** Undefined when the outcome is missing: a receipt without it would say nothing true. */
export function readReceipt(value: unknown): Receipt | undefined {
  const raw = asRecord(value);
  const outcome = oneOf(outcomes, raw['outcome'], undefined);
  if (outcome === undefined) return undefined;
  return {
    reference: asText(raw['reference']) || null,
    serviceName: asText(raw['serviceName']),
    outcome,
    reasons: asArray(raw['reasons']).map(readReason),
    nextSteps: asArray(raw['nextSteps'])
      .map(asText)
      .filter((step) => step !== ''),
  };
}

function readReason(value: unknown): ReceiptReason {
  const raw = asRecord(value);
  return {
    code: asText(raw['code']),
    title: asText(raw['title']),
    verdict: oneOf(verdicts, raw['verdict'], 'unknown'),
    basis: oneOf(bases, raw['basis'], undefined),
    text: asText(raw['text']),
    clause: asText(raw['clause']),
  };
}
