import type { RuleDefinition } from '../../catalogue/schema.js';
import { judge } from '../../eligibility/judge.js';
import { factsOf, rules, ruleUse, serviceWith } from './fixtures.js';

const consult = serviceWith([
  ruleUse('service_hours', { judged: 'last', params: { opens: '06:00', closes: '22:00' } }),
  ruleUse('mental_health_excluded', { clause: 'second' }),
]);
const night = { time: '23:00', answers: { topic: '头疼' } };

test('a judgement carries reason, clause and basis', () => {
  const service = serviceWith([
    ruleUse('waiting_period', { clause: 'second', params: { day: 'admission_date' } }),
  ]);
  const facts = factsOf({
    policy: { effectiveDate: '2026-10-21', waitingPeriodDays: 30 },
    answers: { admission_date: '2026-11-13' },
  });
  expect(judge(service, rules, facts, 'asking')).toEqual([
    {
      code: 'waiting_period',
      verdict: 'fail',
      basis: 'policy',
      text: '入院日 2026年11月13日 早于等待期结束日 2026年11月20日(等待期自 2026年10月21日 起 30 天)',
      clause: '示例条款第二条。',
      missing: [],
    },
  ]);
});

test('a rule judged last waits for the end, and keeps its place there', () => {
  expect(judge(consult, rules, factsOf(night), 'asking').map(({ code }) => code)).toEqual([
    'mental_health_excluded',
  ]);
  expect(judge(consult, rules, factsOf(night), 'end').map(({ code, verdict }) => [code, verdict])).toEqual([
    ['service_hours', 'fail'],
    ['mental_health_excluded', 'pass'],
  ]);
});

test('a rule judged last says nothing after another no: no path will be told', () => {
  const facts = factsOf({ ...night, directories: { mentalHealth: () => true } });
  expect(judge(consult, rules, facts, 'end').map(({ code }) => code)).toEqual(['mental_health_excluded']);
});

test('a rule whose condition does not hold is left out', () => {
  const service = serviceWith([
    ruleUse('prescribed', { when: [{ slot: 'oncology_item', in: ['medication'] }] }),
    ruleUse('malignancy_confirmed'),
  ]);
  const codes = (oncology_item: string | null) =>
    judge(service, rules, factsOf({ answers: { oncology_item } }), 'end').map(({ code }) => code);
  expect(codes('medication')).toEqual(['prescribed', 'malignancy_confirmed']);
  expect(codes('drug_testing')).toEqual(['malignancy_confirmed']);
  expect(codes(null)).toEqual(['malignancy_confirmed']);
  expect(judge(service, rules, factsOf(), 'end')).toHaveLength(1);
});

test("the service's params outweigh the rule's", () => {
  const service = serviceWith([ruleUse('days_quota', { params: { limit: 5 } })]);
  const found = judge(service, rules, factsOf({ answers: { care_days: 6 } }), 'end');
  expect(found).toMatchObject([{ verdict: 'fail' }]);
});

describe('bad data is a fault, not a verdict', () => {
  const broken = (change: Partial<RuleDefinition>) => ({
    admission: {
      title: '',
      evaluator: 'choice',
      params: {},
      reasons: {},
      alternatives: [],
      ...rules['admission'],
      ...change,
    },
  });
  const cases: [string, Record<string, RuleDefinition>, string, RegExp][] = [
    ['no such rule', {}, 'main', /no such rule/],
    ['no such evaluator', broken({ evaluator: 'guess' }), 'main', /no such evaluator/],
    ['no such clause', broken({}), 'third', /no such clause/],
    ['bad params', broken({ params: {} }), 'main', /bad params/],
    ['no text', broken({ reasons: { fail: '不行' } }), 'main', /no text for the reason not_known/],
    ['no value', broken({ reasons: { not_known: '还没有{value}' } }), 'main', /\{value\}/],
  ];
  test.each(cases)('%s', (_name, definitions, clause, message) => {
    const service = serviceWith([ruleUse('admission', { clause })]);
    const fault = expect.objectContaining({
      code: 'catalogue_invalid',
      message: expect.stringMatching(message),
    });
    expect(() => judge(service, definitions, factsOf(), 'end')).toThrow(fault);
  });
});
