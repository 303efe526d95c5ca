/** Forms to try the engine on, filled without a conversation. People and policies are made up. */
import { type Form, newForm, type PolicySnapshot, type StoredAnswer } from '../../../dialogs/form/form.js';
import type { World } from '../../../dialogs/form/nextStep.js';
import { type PutResult, putAnswer } from '../../../dialogs/form/putAnswer.js';
import type { SlotValue } from '../../../eligibility/types.js';
import { lexicons, serviceNamed, today } from '../shipped.js';

export const policy: PolicySnapshot = {
  policyNo: 'SAMPLE0001LONG',
  product: '样例百万医疗(长期版)',
  effectiveDate: '2024-01-01',
  expiryDate: '2043-12-31',
  waitingFrom: null,
  waitingPeriodDays: 90,
  deductibleYuan: 10_000,
  benefits: [{ service: 'proton_therapy', effectiveDate: '2024-01-01' }],
  usage: [],
  insuredMasked: '甲*',
  insuredPhone: '19900000001',
};

/** 10:00, no lists of cities. */
export const world: World = {
  today,
  time: '10:00',
  directories: {
    coverage: () => undefined,
    majorIllness: (diagnosis) => lexicons().majorIllness(diagnosis),
    rareDiseaseListed: (diagnosis) => lexicons().rareDiseaseListed(diagnosis),
    mentalHealth: (topic) => lexicons().mentalHealth(topic),
  },
};

/** What deriving leans on. */
export const context = {
  today,
  get lexicons() {
    return lexicons();
  },
};

export function asked(value: SlotValue, basis: StoredAnswer['basis'] = 'declared'): StoredAnswer {
  return { value, basis, how: 'asked' };
}

export function put(form: Form, slot: string, value: SlotValue | StoredAnswer): PutResult {
  return putAnswer(form, serviceNamed(form.service), { slot, answer: answerOf(value), context });
}

/** A form of the service with these answers given one after another, each at its question. */
export function filled(service: string, answers: Record<string, SlotValue | StoredAnswer>): Form {
  let form = newForm(serviceNamed(service), 0);
  for (const [slot, value] of Object.entries(answers)) {
    form = put(form, slot, value).form;
    form = { ...form, trail: [...form.trail.filter((id) => id !== slot), slot] };
  }
  return form;
}

export function verified(form: Form, given: Partial<PolicySnapshot> = {}): Form {
  return { ...form, policy: { ...policy, ...given }, verification: 'verified' };
}

/** Slot → value of everything answered. */
export function values(form: Form): Record<string, SlotValue> {
  return Object.fromEntries(Object.entries(form.answers).map(([slot, { value }]) => [slot, value]));
}

/** A hospital as its question takes it when the directory knows it. */
export const westChina = asked('四川大学华西医院', 'directory');

function answerOf(value: SlotValue | StoredAnswer): StoredAnswer {
  return isStored(value) ? value : asked(value);
}

function isStored(value: SlotValue | StoredAnswer): value is StoredAnswer {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'how' in value;
}
