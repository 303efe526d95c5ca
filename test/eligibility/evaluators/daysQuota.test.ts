import { expectRow, judgeOne, type Row, type Situation } from '../fixtures.js';

const asked = (care_days: number | null, used?: number): Situation => ({
  service: 'hospital_caregiver',
  answers: { care_days },
  policy: used === undefined ? null : { usage: [{ service: 'hospital_caregiver', used }] },
});
const rows: Row[] = [
  [
    'not asked',
    { service: 'hospital_caregiver', policy: {} },
    { verdict: 'unknown', basis: 'declared', missing: ['care_days'] },
  ],
  ['not asked, no policy', { service: 'hospital_caregiver' }, { verdict: 'unknown', missing: ['care_days'] }],
  ['不知道', asked(null, 0), { verdict: 'unknown' }],
  ['30 without a policy', asked(30), { verdict: 'unknown', basis: 'declared', says: ['30 天'] }],
  ['31 without a policy', asked(31), { verdict: 'fail', basis: 'declared', says: ['31 天', '30 天'] }],
  ['30 of 30', asked(30, 0), { verdict: 'pass', basis: 'policy' }],
  ['31 of 30', asked(31, 0), { verdict: 'fail' }],
  ['just what is left', asked(10, 20), { verdict: 'pass', says: ['还剩 10 天'] }],
  ['one more than is left', asked(11, 20), { verdict: 'fail', basis: 'policy', says: ['剩余的 10 天'] }],
  [
    'nothing left, days not known',
    asked(null, 30),
    { verdict: 'fail', basis: 'policy', says: ['没有剩余天数'] },
  ],
];
test.each(rows)('%s', (_name, situation, expected) => {
  expectRow(judgeOne('days_quota', situation), expected);
});
