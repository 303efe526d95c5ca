import { expectRow, judgeOne, type Row, type Situation } from '../fixtures.js';

const usedUp = (...usage: [string, number][]): Situation => ({
  service: 'cancer_screening',
  policy: { usage: usage.map(([service, used]) => ({ service, used })) },
});
const rows: Row[] = [
  ['no policy', { service: 'cancer_screening' }, { verdict: 'unknown', basis: 'declared' }],
  ['never used', usedUp(), { verdict: 'pass', basis: 'policy', says: ['共 2 次', '还剩 2 次'] }],
  ['one left', usedUp(['cancer_screening', 1]), { verdict: 'pass', says: ['还剩 1 次'] }],
  ['used up', usedUp(['cancer_screening', 2]), { verdict: 'fail', basis: 'policy', says: ['已使用 2 次'] }],
  ['more than allowed', usedUp(['cancer_screening', 3]), { verdict: 'fail' }],
  ['used up in two entries', usedUp(['cancer_screening', 1], ['cancer_screening', 1]), { verdict: 'fail' }],
  ["another service's uses", usedUp(['home_assist', 2]), { verdict: 'pass' }],
];
test.each(rows)('%s', (_name, situation, expected) => {
  expectRow(judgeOne('usage_quota', situation, { limit: 2 }), expected);
});
