import { expectRow, judgeOne, type Row } from '../fixtures.js';

const policy = { effectiveDate: '2026-03-01', expiryDate: '2027-02-28' };
const admitted = (value: string | null) => ({ policy, answers: { admission_date: value } });

describe('today', () => {
  const rows: Row[] = [
    ['no policy', { today: '2026-05-01' }, { verdict: 'unknown', basis: 'declared', says: ['没有核验'] }],
    [
      'day before',
      { policy, today: '2026-02-28' },
      { verdict: 'fail', basis: 'policy', says: ['今天 2026年2月28日 早于保单生效日 2026年3月1日'] },
    ],
    ['first day', { policy, today: '2026-03-01' }, { verdict: 'pass', basis: 'policy' }],
    ['last day', { policy, today: '2027-02-28' }, { verdict: 'pass', basis: 'policy' }],
    [
      'day after',
      { policy, today: '2027-03-01' },
      { verdict: 'fail', basis: 'policy', says: ['晚于保单到期日 2027年2月28日'] },
    ],
  ];
  test.each(rows)('%s', (_name, situation, expected) => {
    expectRow(judgeOne('policy_in_force', situation), expected);
  });
});

describe('the admission date', () => {
  const rows: Row[] = [
    ['not asked', { policy }, { verdict: 'unknown', missing: ['admission_date'] }],
    ['不知道', admitted(null), { verdict: 'unknown', basis: 'declared', says: ['入院日还不确定'] }],
    ['no policy: asking cannot help', { answers: {} }, { verdict: 'unknown', missing: [] }],
    ['first day', admitted('2026-03-01'), { verdict: 'pass' }],
    ['day before', admitted('2026-02-28'), { verdict: 'fail', says: ['入院日 2026年2月28日'] }],
    ['last day, ahead of today', admitted('2027-02-28'), { verdict: 'pass' }],
    ['a month inside', admitted('2026-03'), { verdict: 'pass' }],
    ['a month outside', admitted('2026-02'), { verdict: 'fail' }],
    ['a day that does not exist', admitted('2026-02-30'), { verdict: 'unknown' }],
    ['no date at all', admitted('下周'), { verdict: 'unknown' }],
  ];
  test.each(rows)('%s', (_name, situation, expected) => {
    expectRow(judgeOne('policy_in_force', situation, { day: 'admission_date' }), expected);
  });

  test('a month on both sides of the line is asked once more', () => {
    const situation = {
      policy: { ...policy, effectiveDate: '2026-03-02' },
      answers: { admission_date: '2026-03' },
    };
    expectRow(judgeOne('policy_in_force', situation, { day: 'admission_date' }), {
      verdict: 'unknown',
      basis: 'policy',
      refine: 'admission_date',
      says: ['2026年3月', '2026年3月2日'],
    });
  });

  test('a month whose two ends lie outside on different sides is not a no', () => {
    const short = { effectiveDate: '2026-03-10', expiryDate: '2026-03-20' };
    const found = judgeOne(
      'policy_in_force',
      { policy: short, answers: { admission_date: '2026-03' } },
      { day: 'admission_date' },
    );
    expectRow(found, { verdict: 'unknown', refine: 'admission_date' });
  });
});
