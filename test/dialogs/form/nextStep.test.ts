import type { Form } from '../../../dialogs/form/form.js';
import { nextStep, type Step } from '../../../dialogs/form/nextStep.js';
import { catalogue, serviceNamed, today } from '../shipped.js';
import { filled, policy, verified, westChina, world } from './forms.js';

function next(form: Form, given: Partial<typeof world> = {}): Step {
  return nextStep(form, serviceNamed(form.service), catalogue().rules, { ...world, ...given });
}

function asks(step: Step): string | null {
  return step.kind === 'ask' ? step.slot.id : null;
}

const contact = { contact_name: '李明', contact_phone: '13812345678' };
const advance = {
  consent: 'yes',
  relation: 'self',
  policy_no: 'SAMPLE0001LONG',
  id_last4: '1013',
  cause: 'illness',
  admission: 'admitted',
  admission_date: '2026-11-21',
  hospital: westChina,
  estimated_cost: 80_000,
  ...contact,
};

test('consent comes before anything else, whatever has been said', () => {
  const { consent: _, ...said } = advance;
  expect(asks(next(verified(filled('medical_advance', said))))).toBe('consent');
});

test('consent comes before a refusal too: nothing is judged on facts that must not be kept', () => {
  expect(asks(next(filled('cancer_screening', { symptoms: 'yes' })))).toBe('consent');
});

test('then one open slot after another', () => {
  expect(asks(next(filled('medical_advance', { consent: 'yes' })))).toBe('relation');
  expect(asks(next(filled('medical_advance', { consent: 'yes', relation: 'self', cause: 'illness' })))).toBe(
    'policy_no',
  );
});

test('an answer that is to be put right is asked for next, before what has never been asked', () => {
  const form = filled('medical_advance', { consent: 'yes', relation: 'self', policy_no: null });
  expect(asks(next({ ...form, wanted: 'estimated_cost' }))).toBe('estimated_cost');
  expect(asks(next({ ...form, wanted: 'relation' }))).toBe('cause');
});

test('confirmation comes last', () => {
  expect(asks(next(verified(filled('medical_advance', advance))))).toBe('confirm');
  const { cause: _, ...without } = advance;
  expect(asks(next(verified(filled('medical_advance', without))))).toBe('cause');
});

test('a rule that fails ends the questions at once, with every rule that failed', () => {
  const step = next(
    filled('medical_advance', { consent: 'yes', admission: 'outpatient', hospital: '康健诊所' }),
  );
  expect(step).toMatchObject({ kind: 'judged', outcome: 'ineligible' });
  const judged = step.kind === 'judged' ? step.judgements : [];
  expect(judged.filter(({ verdict }) => verdict === 'fail').map(({ code }) => code)).toEqual([
    'admission',
    'hospital_level',
  ]);
});

test('an early end does not speak of rules that wait for questions nobody will ask', () => {
  const step = next(filled('cancer_screening', { consent: 'yes', policy_no: null, symptoms: 'yes' }));
  const codes = step.kind === 'judged' ? step.judgements.map(({ code }) => code) : [];
  expect(codes).toContain('symptom_free');
  const late = next(filled('medical_advance', { consent: 'yes', admission: 'outpatient' }));
  const advanced = late.kind === 'judged' ? late.judgements.map(({ code }) => code) : [];
  expect(advanced).not.toContain('hospital_level');
});

describe('a day that is known too roughly', () => {
  const { consent, relation, policy_no, id_last4 } = advance;
  const known = { consent, relation, policy_no, id_last4, malignancy: 'yes', diagnosis_date: '2026-03' };
  // The waiting period ends on 2026-03-20: one side of it lies in March.
  const waiting = { effectiveDate: '2026-02-18', waitingPeriodDays: 30 };
  const form = verified(filled('oncology_drug', known), waiting);

  test('is asked once more, before the other questions', () => {
    expect(next(form)).toMatchObject({ kind: 'ask', slot: { id: 'diagnosis_date' }, refine: true });
  });

  test('and once only', () => {
    const asked = { ...form, refined: ['diagnosis_date'] };
    expect(next(asked)).toMatchObject({ kind: 'ask', slot: { id: 'oncology_item' }, refine: false });
  });

  test('not at all when the whole month lies on one side', () => {
    const early = verified(filled('oncology_drug', known), { ...waiting, effectiveDate: '2025-01-01' });
    expect(next(early)).toMatchObject({ slot: { id: 'oncology_item' }, refine: false });
    const late = verified(filled('oncology_drug', known), { ...waiting, effectiveDate: '2026-04-01' });
    expect(next(late)).toMatchObject({ kind: 'judged', outcome: 'ineligible' });
  });
});

describe('the count of what is left', () => {
  test('leaves out the question asked now, and the summary', () => {
    const all = next(filled('cancer_screening', {}));
    expect(all).toMatchObject({ slot: { id: 'consent' }, left: 5 });
    expect(
      next(filled('cancer_screening', { consent: 'yes', relation: 'self', policy_no: null })),
    ).toMatchObject({
      slot: { id: 'symptoms' },
      left: 1,
    });
    const { contact_phone: _, ...almost } = advance;
    expect(next(verified(filled('medical_advance', almost)))).toMatchObject({
      slot: { id: 'contact_phone' },
      left: 0,
    });
    expect(next(verified(filled('medical_advance', advance)))).toMatchObject({
      slot: { id: 'confirm' },
      left: 0,
    });
  });
});

describe('the end', () => {
  const confirmed = { ...advance, confirm: 'yes' };

  test('needs_review where something is unknown', () => {
    const step = next(verified(filled('medical_advance', confirmed)));
    expect(step).toMatchObject({ kind: 'judged', outcome: 'needs_review' });
  });

  test('eligible where every rule passes', () => {
    const directories = { ...world.directories, coverage: () => ({ has: () => true }) };
    const step = next(verified(filled('medical_advance', confirmed)), { directories });
    expect(step).toMatchObject({ kind: 'judged', outcome: 'eligible' });
  });

  test('every rule of the service is judged, in its order', () => {
    const step = next(verified(filled('medical_advance', confirmed)));
    const codes = step.kind === 'judged' ? step.judgements.map(({ code }) => code) : [];
    expect(codes).toEqual(serviceNamed('medical_advance').rules.map(({ code }) => code));
  });

  test('self-service needs no contact and no confirmation', () => {
    const done = { consent: 'yes', relation: 'self', policy_no: null };
    expect(next(filled('drug_discount', done))).toMatchObject({ kind: 'judged', outcome: 'needs_review' });
    expect(next(verified(filled('drug_discount', done)))).toMatchObject({ outcome: 'eligible' });
  });

  test('opening hours count only when the path is told', () => {
    const closed = { time: '23:00' };
    expect(asks(next(filled('text_consult', { consent: 'yes' }), closed))).toBe('topic');
    const said = filled('text_consult', { consent: 'yes', topic: '感冒三天了' });
    expect(next(said, closed)).toMatchObject({ kind: 'judged', outcome: 'ineligible' });
    expect(next(said, { time: '21:59' })).toMatchObject({ outcome: 'eligible' });
    expect(next(said, { time: '22:00' })).toMatchObject({ outcome: 'ineligible' });
    expect(next(said, { time: '06:00' })).toMatchObject({ outcome: 'eligible' });
  });
});

test('the verified policy decides as soon as it is there', () => {
  const form = filled('medical_advance', { consent: 'yes', relation: 'self', policy_no: policy.policyNo });
  const ended = { effectiveDate: '2024-03-01', expiryDate: '2025-02-28' };
  const withDay = { ...advance, admission_date: today };
  expect(next(verified(filled('medical_advance', withDay), ended))).toMatchObject({ outcome: 'ineligible' });
  expect(asks(next(verified(form, ended)))).toBe('id_last4');
});
