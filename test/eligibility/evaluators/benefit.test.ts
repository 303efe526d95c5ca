import { expectRow, judgeOne, type Row, type Situation } from '../fixtures.js';

const withRider = (service: string, effectiveDate: string): Situation => ({
  service: 'proton_therapy',
  today: '2026-11-16',
  policy: { benefits: [{ service, effectiveDate }] },
});
const rows: Row[] = [
  ['no policy', { service: 'proton_therapy' }, { verdict: 'unknown', basis: 'declared' }],
  ['none', { service: 'proton_therapy', policy: {} }, { verdict: 'fail', basis: 'policy' }],
  ["another service's", withRider('home_assist', '2026-01-01'), { verdict: 'fail' }],
  [
    'begins today',
    withRider('proton_therapy', '2026-11-16'),
    { verdict: 'pass', basis: 'policy', says: ['2026年11月16日'] },
  ],
  [
    'begins tomorrow',
    withRider('proton_therapy', '2026-11-17'),
    { verdict: 'fail', basis: 'policy', says: ['2026年11月17日'] },
  ],
];
test.each(rows)('%s', (_name, situation, expected) => {
  expectRow(judgeOne('benefit', situation), expected);
});
