/** The receipt and the question as the page of interfaces fixes them. */
import { z } from 'zod';
import type { Service } from '../../../catalogue/schema.js';

const reference = z.string().regex(/^SL-\d{8}-\d{4,}$/);
const slotValue = z.json();

export const receiptSchema = z.object({
  reference: reference.nullable(),
  service: z.string(),
  outcome: z.enum(['eligible', 'ineligible', 'needs_review']),
  slots: z.record(z.string(), slotValue),
  reasons: z.array(
    z.object({
      code: z.string(),
      verdict: z.enum(['pass', 'fail', 'unknown']),
      basis: z.enum(['policy', 'directory', 'declared', 'clock']),
      text: z.string().min(1),
      clause: z.string().min(1),
    }),
  ),
  nextSteps: z.array(z.string().min(1)).min(1),
  hotline: z.literal('10109955'),
});
export type Receipt = z.infer<typeof receiptSchema>;

export const questionSchema = z.strictObject({
  slot: z.string(),
  kind: z.string(),
  choices: z
    .array(z.strictObject({ value: z.string().min(1), title: z.string().min(1) }))
    .min(1)
    .optional(),
});
export type Question = z.infer<typeof questionSchema>;

export const handoffSchema = z.object({
  reference,
  service: z.string().nullable(),
  slots: z.record(z.string(), slotValue),
  reasons: z.array(z.object({ code: z.string(), verdict: z.string(), text: z.string(), clause: z.string() })),
});

/** What a receipt of this service must be beyond its shape; empty when it is. */
export function receiptProblems(receipt: Receipt, service: Service): string[] {
  const verdicts = receipt.reasons.map(({ verdict }) => verdict);
  const worst = verdicts.includes('fail')
    ? 'ineligible'
    : verdicts.includes('unknown')
      ? 'needs_review'
      : 'eligible';
  const order = service.rules.map(({ code }) => code);
  const codes = receipt.reasons.map(({ code }) => code);
  const filed = service.fulfilment.kind === 'specialist' && receipt.outcome !== 'ineligible';
  const own = service.slots.map(({ id }) => id);
  return [
    ...(receipt.outcome === worst ? [] : [`outcome ${receipt.outcome}, the rules say ${worst}`]),
    ...(same(
      codes,
      order.filter((code) => codes.includes(code)),
    )
      ? []
      : [`order of rules: ${codes.join(' ')}`]),
    ...(filed === (receipt.reference !== null) ? [] : [`reference ${receipt.reference}`]),
    ...Object.keys(receipt.slots)
      .filter((id) => !own.includes(id) || id === 'consent' || id === 'confirm')
      .map((id) => `slot ${id}`),
    ...(/\d{11}/.test(String(receipt.slots['contact_phone'])) ? ['a whole phone number'] : []),
    ...(/^[\dX]{4}$/.test(String(receipt.slots['id_last4'])) ? ['digits of an identity number'] : []),
  ];
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.join(' ') === other.join(' ');
}
