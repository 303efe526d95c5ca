import type { Service } from '../../catalogue/schema.js';
import type { ReceiptContent, ReceiptReason } from '../receipt.js';
import type { Turn } from '../turn.js';

/** The receipt in words, for channels that show no card: outcome, what decided it with its clause, what comes next. */
export function receiptText(turn: Turn, service: Service, content: ReceiptContent): string {
  const open = content.reasons.filter(({ verdict }) => verdict === 'unknown').map(({ title }) => title);
  const refused = content.reasons
    .filter(({ verdict }) => verdict === 'fail')
    .flatMap((reason) => reasonLines(turn, reason));
  const unknowns =
    content.outcome === 'needs_review' && open.length > 0
      ? [turn.text('receipt_unknowns', { list: open.join('、') })]
      : [];
  const lines = [
    headline(turn, service, content),
    ...refused,
    ...unknowns,
    ...content.nextSteps,
    ...service.notices,
  ];
  return [...lines, turn.text('receipt_final_say', {})].join('\n');
}

function headline(turn: Turn, service: Service, { outcome, reference }: ReceiptContent): string {
  const name = { service: service.name };
  if (outcome === 'ineligible') return turn.text('receipt_ineligible', name);
  if (reference)
    return turn.text(outcome === 'eligible' ? 'receipt_eligible' : 'receipt_needs_review', {
      ...name,
      reference,
    });
  return turn.text(outcome === 'eligible' ? 'receipt_self_eligible' : 'receipt_self_needs_review', name);
}

function reasonLines(turn: Turn, { title, text, clause }: ReceiptReason): string[] {
  return [turn.text('receipt_reason', { title, text }), turn.text('receipt_clause', { clause })];
}
