import type { RuleDefinition, Service, Slot } from '../../catalogue/schema.js';
import { slotsRead } from '../../eligibility/evaluators/index.js';
import { judge, outcomeOf } from '../../eligibility/judge.js';
import type { Facts, Judgement, Outcome } from '../../eligibility/types.js';
import { confirmSlot, consentSlot, type Form, policyNoSlot, slotOf } from './form.js';
import { openSlots, possibleSlots } from './openSlots.js';

export type Step =
  /** `refine`: the answer is there, but too rough to decide. `left`: at most so many questions after this one, without the summary. */
  | { kind: 'ask'; slot: Slot; refine: boolean; left: number }
  | { kind: 'judged'; outcome: Outcome; judgements: Judgement[] };

type Rules = Readonly<Record<string, RuleDefinition>>;

/** Everything but the answers that rules may look at. */
export type World = Pick<Facts, 'today' | 'time' | 'directories'>;

/** What comes next: a question, or the end. A rule that fails on what is known ends the questions at once. */
export function nextStep(form: Form, service: Service, rules: Rules, world: World): Step {
  const open = openSlots(form, service);
  const questions = open.filter(({ id }) => id !== confirmSlot);
  const consent = open.find(({ id }) => id === consentSlot);
  const possible = possibleSlots(form, service).filter(({ id }) => id !== confirmSlot).length;
  const left = Math.max(0, possible - 1);
  if (consent) return { kind: 'ask', slot: consent, refine: false, left };
  const facts = factsOf(form, world);
  const judgements = judge(service, rules, facts, 'asking');
  if (outcomeOf(judgements) === 'ineligible')
    return { kind: 'judged', outcome: 'ineligible', judgements: decided(judgements, form, service, rules) };
  // A question that stands is put again, for whatever reason it comes up.
  const rough = judgements.find(
    ({ refine }) => refine !== undefined && (!form.refined.includes(refine) || form.asking === refine),
  )?.refine;
  const roughSlot = slotOf(service, rough ?? null);
  if (roughSlot) return { kind: 'ask', slot: roughSlot, refine: true, left: possible };
  const [inOrder] = questions.length > 0 ? questions : open;
  const first = questions.find(({ id }) => id === form.wanted) ?? inOrder;
  if (first) return { kind: 'ask', slot: first, refine: false, left };
  const final = judge(service, rules, facts, 'end');
  return { kind: 'judged', outcome: outcomeOf(final), judgements: final };
}

export function factsOf(form: Form, world: World): Facts {
  return { ...world, service: form.service, answers: form.answers, policy: form.policy };
}

/** At an early end only what was judged is told: rules that wait for questions nobody will ask now say nothing. */
export function decided(
  judgements: readonly Judgement[],
  form: Form,
  service: Service,
  rules: Rules,
): Judgement[] {
  const open = new Set(openSlots(form, service).map(({ id }) => id));
  // Before the policy was even asked for, nothing that rests on it was looked at.
  const unasked = open.has(policyNoSlot);
  return judgements.filter(
    ({ code, verdict }) => verdict !== 'unknown' || !(unasked || readsAny(code, open, service, rules)),
  );
}

function readsAny(code: string, slots: ReadonlySet<string>, service: Service, rules: Rules): boolean {
  const rule = rules[code];
  const use = service.rules.find((one) => one.code === code);
  return slotsRead(rule?.evaluator ?? '', { ...rule?.params, ...use?.params }).some((slot) =>
    slots.has(slot),
  );
}
