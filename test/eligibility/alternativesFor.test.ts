import { alternativesFor } from '../../eligibility/judge.js';
import type { Judgement, SlotValue, Verdict } from '../../eligibility/types.js';
import { factsOf, rules } from './fixtures.js';

function judged(code: string, verdict: Verdict = 'fail'): Judgement {
  return { code, verdict, basis: 'declared', text: '', clause: '', missing: [] };
}

const consults = ['text_consult', 'video_consult'];
const rows: [string, Record<string, SlotValue>, string[]][] = [
  ['service_hours', {}, ['video_consult']],
  ['symptom_free', {}, consults],
  ['not_in_hospital_stock', {}, ['drug_discount']],
  ['after_surgery', {}, ['text_consult']],
  ['after_surgery', { admission: 'planned' }, ['text_consult']],
  ['after_surgery', { admission: 'admitted' }, ['hospital_caregiver', 'text_consult']],
  ['admission', { admission: 'outpatient' }, ['video_consult']],
  ['admission', { admission: 'observation' }, []],
  ['malignancy_confirmed', {}, ['green_channel', 'text_consult']],
  ['cost_over_deductible', {}, ['green_channel']],
  ['major_illness', {}, consults],
  ['waiting_period', {}, consults],
  ['urban_area', {}, consults],
  ['hospital_level', {}, consults],
  ['hospital_public', {}, consults],
];
test.each(rows)('%s %j → %j', (code, answers, expected) => {
  expect(alternativesFor([judged(code)], rules, factsOf({ service: 'x', answers }))).toEqual(expected);
});

test('every other rule names none', () => {
  const named = new Set(rows.map(([code]) => code));
  const others = Object.keys(rules).filter((code) => !named.has(code));
  expect(others).toHaveLength(12);
  for (const code of others) expect(alternativesFor([judged(code)], rules, factsOf())).toEqual([]);
});

test('only what failed counts, each service once, never the service itself', () => {
  const judgements = [
    judged('waiting_period', 'unknown'),
    judged('cost_over_deductible'),
    judged('malignancy_confirmed'),
    judged('hospital_level', 'pass'),
  ];
  expect(alternativesFor(judgements, rules, factsOf({ service: 'x' }))).toEqual([
    'green_channel',
    'text_consult',
  ]);
  expect(alternativesFor(judgements, rules, factsOf({ service: 'green_channel' }))).toEqual(['text_consult']);
});
