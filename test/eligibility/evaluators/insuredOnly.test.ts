import { expectRow, judgeOne, type Row } from '../fixtures.js';

const rows: Row[] = [
  ['no policy', { answers: { relation: 'self' } }, { verdict: 'unknown', basis: 'declared' }],
  ["no policy, another's", { answers: { relation: 'parent', policy_of: 'self' } }, { verdict: 'unknown' }],
  [
    'verified, nothing said',
    { policy: {}, answers: { relation: 'parent' } },
    { verdict: 'pass', basis: 'policy' },
  ],
  [
    'verified, the same one',
    { policy: {}, answers: { relation: 'parent', policy_of: 'parent' } },
    { verdict: 'pass', basis: 'policy' },
  ],
  [
    '用我的保单给我妈',
    { policy: {}, answers: { relation: 'parent', policy_of: 'self' } },
    { verdict: 'fail', basis: 'declared', says: ['您本人的保单', '父母'] },
  ],
  [
    'whose policy: 不知道',
    { policy: {}, answers: { relation: 'parent', policy_of: null } },
    { verdict: 'pass' },
  ],
];
test.each(rows)('%s', (_name, situation, expected) => {
  expectRow(judgeOne('insured_only', situation), expected);
});
