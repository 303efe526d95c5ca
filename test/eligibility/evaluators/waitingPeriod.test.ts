import { expectRow, judgeOne, type Row, type Situation } from '../fixtures.js';

/** Over on 2026-01-31. */
const policy = { effectiveDate: '2026-01-01', waitingPeriodDays: 30 };

describe('today, from the policy', () => {
  const rows: Row[] = [
    ['no policy', { today: '2026-05-01' }, { verdict: 'unknown', basis: 'declared' }],
    [
      'before it begins',
      { policy, today: '2025-12-31' },
      { verdict: 'fail', basis: 'policy', says: ['早于保障生效日 2026年1月1日'] },
    ],
    ['first day', { policy, today: '2026-01-01' }, { verdict: 'fail' }],
    [
      'last day of waiting',
      { policy, today: '2026-01-30' },
      { verdict: 'fail', says: ['今天 2026年1月30日 早于等待期结束日 2026年1月31日', '30 天'] },
    ],
    ['start + days', { policy, today: '2026-01-31' }, { verdict: 'pass', basis: 'policy' }],
    [
      'no waiting at all',
      { policy: { ...policy, waitingPeriodDays: 0 }, today: '2026-01-01' },
      { verdict: 'pass' },
    ],
    [
      'the record has its own start',
      { policy: { ...policy, waitingFrom: '2026-01-11' }, today: '2026-02-09' },
      { verdict: 'fail' },
    ],
    [
      'and is over from there',
      { policy: { ...policy, waitingFrom: '2026-01-11' }, today: '2026-02-10' },
      { verdict: 'pass' },
    ],
    [
      'renewed: waited before it began',
      { policy: { ...policy, waitingFrom: '2025-01-01' }, today: '2026-01-01' },
      { verdict: 'pass' },
    ],
    [
      'renewed, yet not begun',
      { policy: { ...policy, waitingFrom: '2025-01-01' }, today: '2025-12-31' },
      { verdict: 'fail' },
    ],
  ];
  test.each(rows)('%s', (_name, situation, expected) => {
    expectRow(judgeOne('waiting_period', situation), expected);
  });
});

describe('the diagnosis date', () => {
  const diagnosed = (value: string | null): Situation => ({ policy, answers: { diagnosis_date: value } });
  const rows: Row[] = [
    ['not asked', { policy }, { verdict: 'unknown', missing: ['diagnosis_date'] }],
    ['不知道', diagnosed(null), { verdict: 'unknown' }],
    ['no policy', { answers: { diagnosis_date: '2026-05-01' } }, { verdict: 'unknown', says: ['没有核验'] }],
    ['before the policy', diagnosed('2025-12-31'), { verdict: 'fail', says: ['确诊日 2025年12月31日'] }],
    ['inside', diagnosed('2026-01-30'), { verdict: 'fail' }],
    ['over', diagnosed('2026-01-31'), { verdict: 'pass' }],
    ['a month before', diagnosed('2025-11'), { verdict: 'fail' }],
    ['a month on the line', diagnosed('2026-01'), { verdict: 'unknown', refine: 'diagnosis_date' }],
    ['a month after', diagnosed('2026-02'), { verdict: 'pass' }],
    [
      'renewed, and begun in that month',
      {
        policy: { effectiveDate: '2026-01-15', waitingFrom: '2025-01-15' },
        answers: { diagnosis_date: '2026-01' },
      },
      { verdict: 'unknown', refine: 'diagnosis_date' },
    ],
  ];
  test.each(rows)('%s', (_name, situation, expected) => {
    expectRow(judgeOne('waiting_period', situation, { day: 'diagnosis_date' }), expected);
  });
});

describe('an advance: the admission date, none after an accident', () => {
  const params = { day: 'admission_date', exempt: { slot: 'cause', in: ['accident'] } };
  const inside = { admission_date: '2026-01-10' };
  const rows: Row[] = [
    [
      'accident without a policy',
      { answers: { cause: 'accident' } },
      { verdict: 'pass', basis: 'declared', says: ['意外'] },
    ],
    [
      'accident inside',
      { policy, answers: { ...inside, cause: 'accident' } },
      { verdict: 'pass', basis: 'declared' },
    ],
    ['accident, no date yet', { policy, answers: { cause: 'accident' } }, { verdict: 'pass' }],
    [
      'illness inside',
      { policy, answers: { ...inside, cause: 'illness' } },
      { verdict: 'fail', basis: 'policy' },
    ],
    [
      'illness over',
      { policy, answers: { admission_date: '2026-01-31', cause: 'illness' } },
      { verdict: 'pass' },
    ],
    [
      'illness without a policy',
      { answers: { ...inside, cause: 'illness' } },
      { verdict: 'unknown', basis: 'declared' },
    ],
    ['nothing asked, no policy', {}, { verdict: 'unknown', missing: ['cause'] }],
    ['nothing asked', { policy }, { verdict: 'unknown', missing: ['cause', 'admission_date'] }],
    [
      'cause open, inside',
      { policy, answers: inside },
      { verdict: 'unknown', missing: ['cause'], says: ['意外还不确定'] },
    ],
    ['cause 不知道, inside', { policy, answers: { ...inside, cause: null } }, { verdict: 'unknown' }],
    [
      'cause open, over anyway',
      { policy, answers: { admission_date: '2026-01-31' } },
      { verdict: 'pass', basis: 'policy' },
    ],
    [
      'cause before the rough month',
      { policy, answers: { admission_date: '2026-01' } },
      { verdict: 'unknown', missing: ['cause'] },
    ],
    [
      'cause 不知道, rough month',
      { policy, answers: { admission_date: '2026-01', cause: null } },
      { verdict: 'unknown', refine: 'admission_date' },
    ],
  ];
  test.each(rows)('%s', (_name, situation, expected) => {
    expectRow(judgeOne('waiting_period', situation, params), expected);
  });
});

describe("the add-on's 7 days", () => {
  const params = { from: 'benefit', days: 7, declaredStart: 'effective_date' };
  const home = (given: Situation): Situation => ({ service: 'home_assist', ...given });
  const added = (effectiveDate: string, today = '2026-11-16') =>
    home({ today, policy: { ...policy, benefits: [{ service: 'home_assist', effectiveDate }] } });
  const declared = (value: string | null) =>
    home({ today: '2026-11-16', answers: { effective_date: value } });
  const rows: Row[] = [
    [
      'last day inside',
      added('2026-11-10'),
      { verdict: 'fail', basis: 'policy', says: ['2026年11月17日', '7 天'] },
    ],
    ['over on day 7', added('2026-11-09'), { verdict: 'pass', basis: 'policy' }],
    ['not begun', added('2026-11-17'), { verdict: 'fail' }],
    ["the record's 30 days do not count", added('2026-11-01'), { verdict: 'pass' }],
    [
      "another service's add-on",
      home({ policy: { benefits: [{ service: 'proton_therapy', effectiveDate: '2026-01-01' }] } }),
      { verdict: 'unknown' },
    ],
    [
      'a renewed add-on waits once',
      home({
        policy: {
          benefits: ['2026-11-15', '2025-11-15'].map((effectiveDate) => ({
            service: 'home_assist',
            effectiveDate,
          })),
        },
      }),
      { verdict: 'pass' },
    ],
    [
      'verified: the declared date is not read',
      home({
        policy: { benefits: [{ service: 'home_assist', effectiveDate: '2026-01-01' }] },
        answers: { effective_date: '2026-11-16' },
      }),
      { verdict: 'pass' },
    ],
    ['declared, not asked', home({}), { verdict: 'unknown', missing: ['effective_date'] }],
    ['declared 不知道', declared(null), { verdict: 'unknown' }],
    [
      'declared, last day inside',
      declared('2026-11-10'),
      { verdict: 'fail', basis: 'declared', says: ['2026年11月10日', '2026年11月17日'] },
    ],
    ['declared, first day', declared('2026-11-16'), { verdict: 'fail', says: ['最早 2026年11月23日 结束'] }],
    [
      'declared, past',
      declared('2026-11-09'),
      { verdict: 'unknown', basis: 'declared', says: ['以核验的保单为准'] },
    ],
    ['declared, ahead', declared('2026-11-17'), { verdict: 'fail', basis: 'declared', says: ['还没有到'] }],
    ['declared month past', declared('2026-10'), { verdict: 'unknown' }],
    ['declared month ahead', declared('2026-12'), { verdict: 'fail' }],
    ['declared month on the line', declared('2026-11'), { verdict: 'unknown', refine: 'effective_date' }],
  ];
  test.each(rows)('%s', (_name, situation, expected) => {
    expectRow(judgeOne('waiting_period', situation, params), expected);
  });

  test('reckoned to another day than today', () => {
    const judged = (surgery: string | null) =>
      judgeOne(
        'waiting_period',
        { answers: { effective_date: '2026-11-01', surgery_date: surgery } },
        { ...params, day: 'surgery_date' },
      );
    expectRow(judged('2026-11-07'), { verdict: 'fail', says: ['手术日 2026年11月7日'] });
    expectRow(judged('2026-11-08'), { verdict: 'unknown' });
    expectRow(judged('2026-11'), { verdict: 'unknown', refine: 'surgery_date' });
    expectRow(judged(null), { verdict: 'unknown', says: ['手术日还不确定'] });
  });

  test('an open exemption keeps a declared no open too', () => {
    const situation = { answers: { effective_date: '2026-11-10' } };
    const found = judgeOne('waiting_period', situation, {
      ...params,
      exempt: { slot: 'cause', in: ['accident'] },
    });
    expectRow(found, { verdict: 'unknown', basis: 'declared', missing: ['cause'] });
  });
});
