import type { Service } from '../../catalogue/schema.js';
import { alternativesFor } from '../../eligibility/alternativesFor.js';
import { holdsAll } from '../../eligibility/conditions.js';
import { stillUnknown } from '../../eligibility/stillUnknown.js';
import { sayDay } from '../../time/sayDay.js';
import { nthWorkingDay } from '../../time/workingDays.js';
import type { TicketFacts } from '../effects.js';
import type { Form } from '../form/form.js';
import { factsOf, type Step } from '../form/nextStep.js';
import { gaps, maskedSlotValues, slotValues } from '../form/summary.js';
import { buildReceipt, type ReceiptContent, reasonsOf } from '../receipt.js';
import type { Suggestion } from '../reply.js';
import type { Turn } from '../turn.js';
import { keepForNext } from './carryOver.js';
import { receiptText } from './receiptText.js';

type Judged = Step & { kind: 'judged' };

/** Ends a judged intake: files what has to be filed, and gives the receipt. */
export async function finish(turn: Turn, form: Form, service: Service, judged: Judged): Promise<void> {
  const { rules } = turn.parts.catalogue;
  const titleOf = (code: string) => rules[code]?.title ?? code;
  const files = service.fulfilment.kind === 'specialist' && judged.outcome !== 'ineligible';
  const reference = files ? (form.amends ?? (await turn.parts.references.next(turn.today))) : null;
  const alternatives = alternativesFor(judged.judgements, rules, factsOf(form, turn.world)).flatMap(
    (id) => turn.parts.catalogue.service(id) ?? [],
  );
  const content = buildReceipt({
    reference,
    service,
    outcome: judged.outcome,
    slots: maskedSlotValues(form, service),
    judgements: judged.judgements,
    titleOf,
    nextSteps: nextSteps(turn, service, { judged, reference, alternatives }),
    hotline: turn.parts.settings.hotline,
  });
  const facts = ticketFacts(turn, form, service, { judged, titleOf });
  if (form.amends) amendTicket(turn, form.amends, facts);
  else if (reference)
    turn.effects.push({ kind: 'open_ticket', ticket: { reference, service: service.id, ...facts } });
  else recordOutcome(turn, service, judged);
  if (reference) keepForNext(turn, form, service);
  close(turn, form, judged, content);
  turn.replies.push({
    kind: 'receipt',
    text: receiptText(turn, service, content),
    content,
    suggestions: waysOn(turn, judged, alternatives),
  });
}

function ticketFacts(
  turn: Turn,
  form: Form,
  service: Service,
  { judged, titleOf }: { judged: Judged; titleOf(code: string): string },
): TicketFacts {
  const { urgent } = service.fulfilment;
  return {
    outcome: judged.outcome,
    urgent: urgent !== undefined && holdsAll(urgent, factsOf(form, turn.world)),
    slots: slotValues(form, service),
    reasons: reasonsOf(judged.judgements, titleOf),
    gaps: stillUnknown(judged.judgements, gaps(form, service)),
    materials: form.materials,
  };
}

/** The same request with what is now known; when that speaks against it, a specialist still has the last word. */
function amendTicket(turn: Turn, reference: string, facts: TicketFacts): void {
  turn.effects.push({ kind: 'update_ticket', reference, facts, note: turn.text('amended_note', {}) });
  turn.say('amended', { reference });
}

function recordOutcome(turn: Turn, service: Service, { outcome, judgements }: Judged): void {
  const codes = judgements.filter(({ verdict }) => verdict !== 'pass').map(({ code }) => code);
  turn.effects.push({ kind: 'record_outcome', service: service.id, outcome, codes });
}

function close(turn: Turn, form: Form, { outcome }: Judged, content: ReceiptContent): void {
  turn.talk.intake = null;
  turn.talk.question = null;
  turn.talk.refused = outcome === 'ineligible' ? { ...form, asking: null, narrowed: null, misses: 0 } : null;
  turn.talk.lastReceipt = content;
}

interface Ending {
  judged: Judged;
  reference: string | null;
  alternatives: Service[];
}

/** Sentences ready to show. */
function nextSteps(turn: Turn, service: Service, { judged, reference, alternatives }: Ending): string[] {
  const { hotline } = turn.parts.settings;
  if (judged.outcome === 'ineligible') {
    const others = alternatives.map((one) =>
      turn.text('receipt_alternative', { service: one.name, summary: one.summary }),
    );
    return [...others, turn.text(isFinal(turn, judged) ? 'receipt_help' : 'receipt_ways', { hotline })];
  }
  const days = service.fulfilment.withinWorkingDays;
  const last = days === undefined ? undefined : nthWorkingDay(turn.today, days, turn.parts.calendar);
  const within =
    days !== undefined && last !== undefined
      ? [turn.text('receipt_within_date', { days: String(days), date: sayDay(last) })]
      : [];
  const quote = reference
    ? turn.text('receipt_quote_reference', { reference, hotline })
    : turn.text('receipt_help', { hotline });
  return [...service.fulfilment.nextSteps, ...within, quote];
}

/** A no that no other answer would change. */
function isFinal(turn: Turn, { judgements }: Judged): boolean {
  const { rules } = turn.parts.catalogue;
  return judgements.some(({ code, verdict }) => verdict === 'fail' && rules[code]?.correctable === false);
}

function waysOn(turn: Turn, judged: Judged, alternatives: Service[]): Suggestion[] {
  const { outcome } = judged;
  const human = { title: turn.text('button_human', {}) };
  if (outcome === 'eligible') return [];
  if (outcome === 'needs_review') return [human];
  return [
    ...(isFinal(turn, judged) ? [] : [{ title: turn.text('button_correct', {}) }]),
    ...alternatives.slice(0, 2).map(({ name }) => ({ title: name })),
    human,
  ];
}
