import { z } from 'zod';
import { addDays, type LocalDate } from '../../time/localDate.js';
import type { Facts, Finding, VerifiedPolicy } from '../types.js';
import { answerOf } from './answer.js';
import { benefitOf } from './benefit.js';
import { dayAnswer, sameOverSpan } from './dayAnswer.js';
import { dayLabelMissing, hasDayLabel, labelOf, labels, slotId } from './fields.js';
import { notKnown, unverified } from './findings.js';
import { defineEvaluator } from './ruleEvaluator.js';
import { waitingFromDeclared } from './waitingFromDeclared.js';

const params = z
  .strictObject({
    /** The slot that tells the relevant day; today when absent. */
    day: slotId.optional(),
    from: z.enum(['policy', 'benefit']).default('policy'),
    /** The service's own length, whatever the policy record says. */
    days: z.int().nonnegative().optional(),
    /** The slot that tells the start when no policy is verified; needs `days`. */
    declaredStart: slotId.optional(),
    exempt: z.strictObject({ slot: slotId, in: z.array(z.string()).min(1) }).optional(),
    labels,
  })
  .refine(hasDayLabel, dayLabelMissing)
  .refine(
    (given) => given.declaredStart === undefined || given.days !== undefined,
    'declaredStart needs days',
  );
export type WaitingParams = z.infer<typeof params>;

const dayArgs = ['label', 'day', 'effective', 'start', 'days', 'end'];
const declaredArgs = ['label', 'day', 'start', 'days', 'end'];

/** The waiting period is over on day start + days and after. */
export const waitingPeriod = defineEvaluator({
  params,
  reasons: {
    pass: dayArgs,
    before: dayArgs,
    inside: dayArgs,
    rough: dayArgs,
    exempt: [],
    exemption_open: dayArgs,
    exemption_declared: declaredArgs,
    not_known: ['label'],
    no_benefit: [],
    declared_future: declaredArgs,
    declared_inside: declaredArgs,
    declared_past: declaredArgs,
    declared_rough: declaredArgs,
    unverified: [],
  },
  slots: ({ day, declaredStart, exempt }) => [exempt?.slot, day, declaredStart],
  evaluate: (facts, given) => {
    if (given.exempt === undefined) return withoutExemption(facts, given);
    const { slot, in: exempting } = given.exempt;
    const cause = answerOf(facts, slot);
    if (cause.state === 'known') {
      const exempt = typeof cause.value === 'string' && exempting.includes(cause.value);
      if (!exempt) return withoutExemption(facts, given);
      return { verdict: 'pass', basis: cause.basis, reason: 'exempt', missing: [] };
    }
    return underOpenCause(withoutExemption(facts, given), cause.missing);
  },
});

/** A cause that is not known may still exempt: only a pass stands. */
function underOpenCause(finding: Finding, missing: string[]): Finding {
  if (finding.verdict === 'pass') return finding;
  const { refine, ...rest } = finding;
  const open: Finding = { ...rest, verdict: 'unknown', missing: [...missing, ...finding.missing] };
  if (finding.verdict === 'fail') {
    return { ...open, reason: finding.basis === 'policy' ? 'exemption_open' : 'exemption_declared' };
  }
  // Asking the cause comes before asking once more for the day.
  return refine !== undefined && missing.length === 0 ? { ...open, refine } : open;
}

function withoutExemption(facts: Facts, given: WaitingParams): Finding {
  if (facts.policy !== null) return byPolicy(facts, facts.policy, given);
  const { declaredStart, days } = given;
  if (declaredStart === undefined || days === undefined) return unverified();
  return waitingFromDeclared(facts, { day: given.day, declaredStart, days, labels: given.labels });
}

function byPolicy(facts: Facts, policy: VerifiedPolicy, given: WaitingParams): Finding {
  const wait = waitOf(facts, policy, given);
  if (wait === undefined) return { verdict: 'unknown', basis: 'policy', reason: 'no_benefit', missing: [] };
  const label = labelOf(given.labels, given.day ?? 'today');
  const answer = dayAnswer(facts, given.day);
  if (answer.state !== 'known') return notKnown(answer, { label });
  const { value: day } = answer;
  const found = { basis: 'policy', args: { label, day: day.said, ...wait } } as const;
  if (day.last < wait.effective) return { ...found, verdict: 'fail', reason: 'before', missing: [] };
  const over = sameOverSpan(day, (one) => one >= wait.effective && one >= wait.end);
  if (over === undefined) {
    return {
      ...found,
      verdict: 'unknown',
      reason: 'rough',
      missing: [],
      ...(given.day && { refine: given.day }),
    };
  }
  return { ...found, verdict: over ? 'pass' : 'fail', reason: over ? 'pass' : 'inside', missing: [] };
}

interface Wait extends Record<string, string | number> {
  effective: LocalDate;
  start: LocalDate;
  days: number;
  /** The first day after the waiting period. */
  end: LocalDate;
}

function waitOf(facts: Facts, policy: VerifiedPolicy, given: WaitingParams): Wait | undefined {
  const days = given.days ?? policy.waitingPeriodDays;
  if (given.from === 'policy') {
    const start = policy.waitingFrom ?? policy.effectiveDate;
    return { effective: policy.effectiveDate, start, days, end: addDays(start, days) };
  }
  const start = benefitOf(policy, facts.service)?.effectiveDate;
  if (start === undefined) return undefined;
  return { effective: start, start, days, end: addDays(start, days) };
}
