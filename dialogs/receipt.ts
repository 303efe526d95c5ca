import type { Service } from '../catalogue/schema.js';
import type { Judgement, Outcome, SlotValue } from '../eligibility/types.js';

/** `application/vnd.service-intake.receipt+json`, as the interfaces page fixes it; the extra titles are for showing. */
export interface ReceiptContent {
  reference: string | null;
  service: string;
  serviceName: string;
  outcome: Outcome;
  slots: Record<string, SlotValue>;
  reasons: ReceiptReason[];
  nextSteps: string[];
  hotline: string;
}

export interface ReceiptReason {
  code: string;
  title: string;
  verdict: Judgement['verdict'];
  basis: Judgement['basis'];
  text: string;
  clause: string;
}

export interface ReceiptParts {
  reference: string | null;
  service: Service;
  outcome: Outcome;
  slots: Record<string, SlotValue>;
  judgements: readonly Judgement[];
  titleOf(code: string): string;
  nextSteps: string[];
  hotline: string;
}

export function buildReceipt(parts: ReceiptParts): ReceiptContent {
  return {
    reference: parts.reference,
    service: parts.service.id,
    serviceName: parts.service.name,
    outcome: parts.outcome,
    slots: parts.slots,
    reasons: reasonsOf(parts.judgements, parts.titleOf),
    nextSteps: parts.nextSteps,
    hotline: parts.hotline,
  };
}

export function reasonsOf(
  judgements: readonly Judgement[],
  titleOf: (code: string) => string,
): ReceiptReason[] {
  return judgements.map(({ code, verdict, basis, text, clause }) => ({
    code,
    title: titleOf(code),
    verdict,
    basis,
    text,
    clause,
  }));
}
