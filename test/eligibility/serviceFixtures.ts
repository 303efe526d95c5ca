/** The rules of every kind of service, with the parameters a service file gives. Slots in the order of asking. */
import fc from 'fast-check';
import type { RuleUse, Service } from '../../catalogue/schema.js';
import type { Directories, Facts, SlotValue, VerifiedPolicy } from '../../eligibility/types.js';
import { factsOf, policyWith, ruleUse, serviceWith } from './fixtures.js';

const medication = [{ slot: 'oncology_item', in: ['medication'] }];
const diagnosed = { params: { day: 'diagnosis_date' } };
const hospital = [ruleUse('hospital_level'), ruleUse('hospital_public')];
const ofPolicy = (params: Record<string, unknown> = {}) => [
  ruleUse('policy_in_force', { params }),
  ruleUse('insured_only'),
];

const uses: Record<string, RuleUse[]> = {
  medical_advance: [
    ...ofPolicy({ day: 'admission_date' }),
    ruleUse('waiting_period', {
      params: { day: 'admission_date', exempt: { slot: 'cause', in: ['accident'] } },
    }),
    ruleUse('admission'),
    ruleUse('city_coverage', { params: { source: 'hospital' } }),
    ruleUse('urban_area', { params: { source: 'hospital' } }),
    ...hospital,
    ruleUse('cost_over_deductible'),
  ],
  green_channel: [
    ...ofPolicy(),
    ruleUse('major_illness', { params: { neverFails: true } }),
    ruleUse('region'),
    ruleUse('city_coverage'),
  ],
  oncology_drug: [
    ...ofPolicy(),
    ruleUse('waiting_period', diagnosed),
    ruleUse('malignancy_confirmed'),
    ...hospital,
    ruleUse('prescribed', { when: medication }),
    ruleUse('not_in_hospital_stock', { when: medication }),
  ],
  rare_disease_drug: [
    ruleUse('waiting_period', diagnosed),
    ruleUse('ordinary_ward'),
    ruleUse('rare_disease_listed'),
  ],
  home_nursing: [ruleUse('after_surgery'), ruleUse('city_coverage'), ruleUse('urban_area')],
  text_consult: [
    ruleUse('mental_health_excluded'),
    ruleUse('service_hours', { judged: 'last', params: { opens: '06:00', closes: '22:00' } }),
  ],
  cancer_screening: [
    ruleUse('waiting_period'),
    ruleUse('symptom_free'),
    ruleUse('usage_quota', { params: { limit: 1 } }),
  ],
  hospital_caregiver: [
    ...ofPolicy({ day: 'admission_date' }),
    ruleUse('admission'),
    ruleUse('ordinary_ward'),
    ruleUse('major_illness'),
    ruleUse('days_quota'),
  ],
  home_assist: [
    ...ofPolicy(),
    ruleUse('benefit'),
    ruleUse('waiting_period', { params: { from: 'benefit', days: 7, declaredStart: 'effective_date' } }),
    ruleUse('own_property'),
    ruleUse('usage_quota', { params: { limit: 1 } }),
  ],
};
export const services: Service[] = Object.entries(uses).map(([id, rules]) => serviceWith(rules, id));

const day = fc
  .date({ min: new Date('2025-10-01T00:00Z'), max: new Date('2027-02-28T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const roughDay = fc.oneof(
  day,
  day.map((one) => one.slice(0, 7)),
);
const oneOf = (...values: SlotValue[]) => fc.constantFrom(...values);
const yesNoUnsure = oneOf('yes', 'no', 'unsure');
const place = fc.record({
  province: fc.constantFrom('浙江省', '台湾省'),
  city: fc.constantFrom('杭州市', '宁波市', null),
  district: fc.constant(null),
  area: fc.constantFrom('urban', 'county', null),
});

const answers: Record<string, fc.Arbitrary<SlotValue>> = {
  cause: oneOf('accident', 'illness'),
  admission: oneOf('admitted', 'planned', 'outpatient', 'observation'),
  admission_date: roughDay,
  diagnosis_date: roughDay,
  effective_date: roughDay,
  hospital: oneOf('示例医院'),
  hospital_level: oneOf('level_3', 'level_1', 'ungraded'),
  hospital_public: oneOf('public', 'private', 'unsure'),
  ward: oneOf('ordinary', 'vip', 'unsure'),
  city: fc.oneof(place, oneOf({ country: '美国' }, { ambiguous: ['吉林省'] })),
  estimated_cost: fc.oneof(
    fc.nat(20_000),
    fc.record({ min: fc.nat(10_000), max: fc.nat(20_000) }),
    fc.record({ about: fc.nat(20_000) }),
  ),
  diagnosis: oneOf('肺癌', '骨折', '法布雷病', '奇怪的病'),
  oncology_item: oneOf('medication', 'expert_clinic'),
  malignancy: oneOf('yes', 'not_yet', 'unsure'),
  topic: oneOf('头疼', '抑郁'),
  care_days: fc.integer({ min: 1, max: 40 }),
  surgery: yesNoUnsure,
  symptoms: yesNoUnsure,
  prescribed: yesNoUnsure,
  hospital_stock: yesNoUnsure,
  own_property: yesNoUnsure,
};
export const slotIds = Object.keys(answers);

const orNotKnown = Object.entries(answers).map(
  ([slot, value]) => [slot, fc.option(value, { freq: 6 })] as const,
);
export const allAnswers: fc.Arbitrary<Record<string, SlotValue>> = fc.record(Object.fromEntries(orNotKnown));

const benefit = fc.record({ service: fc.constantFrom('home_assist', 'proton_therapy'), effectiveDate: day });
const usage = fc.record({ service: fc.constantFrom('home_assist', 'hospital_caregiver'), used: fc.nat(31) });
const policy: fc.Arbitrary<VerifiedPolicy> = fc
  .record({
    effectiveDate: day,
    expiryDate: day,
    waitingFrom: fc.option(day),
    waitingPeriodDays: fc.constantFrom(0, 30, 90),
    deductibleYuan: fc.constantFrom(0, 10_000),
    benefits: fc.array(benefit, { maxLength: 2 }),
    usage: fc.array(usage, { maxLength: 2 }),
  })
  .map(policyWith);

const directories: Directories = {
  coverage: (service) =>
    service === 'green_channel' ? undefined : { has: (_province, city) => city === '杭州市' },
  majorIllness: (diagnosis) => (diagnosis === '肺癌' ? 'yes' : diagnosis === '骨折' ? 'no' : 'unknown'),
  rareDiseaseListed: (diagnosis) => diagnosis === '法布雷病',
  mentalHealth: (topic) => topic === '抑郁',
};

/** A service and the world around it, without a word of the customer's. */
export const situations: fc.Arbitrary<{ service: Service; facts: Facts }> = fc
  .record({
    service: fc.constantFrom(...services),
    policy: fc.option(policy, { freq: 2 }),
    today: day,
    time: fc.constantFrom('05:59', '06:00', '21:59', '22:00'),
  })
  .map(({ service, ...world }) => ({
    service,
    facts: {
      ...factsOf({ service: service.id, today: world.today, time: world.time }),
      policy: world.policy,
      directories,
    },
  }));

export function answering(facts: Facts, given: Record<string, SlotValue>, slots: readonly string[]): Facts {
  const known = slots.flatMap((slot) => {
    const value = given[slot];
    return value === undefined ? [] : [[slot, { value, basis: 'declared' }] as const];
  });
  return { ...facts, answers: Object.fromEntries(known) };
}
