import { checkRules } from '../../eligibility/checkRules.js';
import { checkParams, evaluatorNames, slotsRead } from '../../eligibility/evaluators/index.js';
import { rules } from './fixtures.js';
import { services } from './serviceFixtures.js';

test('every code of the rules page, and none beside', () => {
  const codes =
    `policy_in_force waiting_period insured_only benefit usage_quota admission city_coverage urban_area region
    hospital_level hospital_public ordinary_ward cost_over_deductible malignancy_confirmed rare_disease_listed
    major_illness prescribed not_in_hospital_stock after_surgery symptom_free mental_health_excluded service_hours
    days_quota own_property`.split(/\s+/);
  expect(Object.keys(rules).sort()).toEqual(codes.sort());
});

test('the texts fit the evaluators, and every evaluator is used', () => {
  expect(checkRules(rules)).toEqual([]);
  expect(new Set(Object.values(rules).map(({ evaluator }) => evaluator))).toEqual(new Set(evaluatorNames()));
});

test("a service's params fit", () => {
  for (const use of services.flatMap((service) => service.rules)) {
    const rule = rules[use.code];
    expect(checkParams(rule?.evaluator ?? '', { ...rule?.params, ...use.params })).toEqual([]);
  }
});

test('what is wrong is named', () => {
  const base = { title: '示例', params: {}, alternatives: [] };
  const hours = { ...base, evaluator: 'service_hours', reasons: { pass: '{time}', shut: '{opens}' } };
  expect(checkRules({ hours, guess: { ...base, evaluator: 'guess', reasons: {} } })).toEqual([
    'hours: no text for the reason fail',
    'hours: service_hours never gives the reason shut',
    'guess: there is no evaluator guess',
  ]);
  const strange = { ...base, evaluator: 'service_hours', reasons: { pass: '{time}', fail: '{deductible}' } };
  expect(checkRules({ strange })).toEqual(['strange: the reason fail has no value for {deductible}']);
});

describe('params', () => {
  const labels = { today: '今天', admission_date: '入院日' };
  const rows: [string, Record<string, unknown>, number][] = [
    ['guess', {}, 1],
    ['usage_quota', {}, 1],
    ['usage_quota', { limit: 0 }, 1],
    ['usage_quota', { limit: 1 }, 0],
    ['benefit', { limit: 1 }, 1],
    ['policy_in_force', { labels, day: 'admission_date' }, 0],
    ['policy_in_force', { labels, day: 'birthday' }, 1],
    ['policy_in_force', {}, 1],
    ['waiting_period', { labels, from: 'policy' }, 0],
    ['waiting_period', { labels, from: 'purse' }, 1],
    ['waiting_period', { labels, declaredStart: 'effective_date' }, 1],
    ['waiting_period', { labels, declaredStart: 'effective_date', days: 7 }, 0],
    ['waiting_period', { labels, day: 'Admission' }, 2],
  ];
  test.each(rows)('%s %j: %i wrong', (evaluator, params, wrong) => {
    expect(checkParams(evaluator, params)).toHaveLength(wrong);
  });
});

test('the slots a rule reads', () => {
  const exempt = { slot: 'cause', in: ['accident'] };
  const labels = { today: '今天', admission_date: '入院日' };
  expect(slotsRead('waiting_period', { labels, day: 'admission_date', exempt })).toEqual([
    'cause',
    'admission_date',
  ]);
  expect(slotsRead('waiting_period', { labels })).toEqual([]);
  expect(slotsRead('city_coverage', { slot: 'city', source: 'hospital' })).toEqual(['hospital', 'city']);
  expect(slotsRead('insured_only', rules['insured_only']?.params ?? {})).toEqual(['relation', 'policy_of']);
  expect(slotsRead('usage_quota', { limit: 1 })).toEqual([]);
  expect(slotsRead('city_coverage', {})).toEqual([]);
  expect(slotsRead('guess', {})).toEqual([]);
});
