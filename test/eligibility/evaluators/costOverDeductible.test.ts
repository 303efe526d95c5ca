import type { SlotValue } from '../../../eligibility/types.js';
import { expectRow, judgeOne, type Row, type Situation } from '../fixtures.js';

const cost = (estimated_cost: SlotValue, deductibleYuan = 10_000): Situation => ({
  policy: { deductibleYuan },
  answers: { estimated_cost },
});
const rows: Row[] = [
  ['no policy', { answers: { estimated_cost: 1 } }, { verdict: 'unknown', basis: 'declared' }],
  ['not asked', { policy: {} }, { verdict: 'unknown', missing: ['estimated_cost'] }],
  ['不知道', cost(null), { verdict: 'unknown' }],
  ['below', cost(9999), { verdict: 'fail', basis: 'policy', says: ['9999 元', '10000 元'] }],
  ['exactly the deductible', cost(10_000), { verdict: 'fail' }],
  ['one more', cost(10_001), { verdict: 'pass', basis: 'policy', says: ['10001 元'] }],
  ['no deductible, no cost', cost(0, 0), { verdict: 'fail' }],
  ['no deductible', cost(1, 0), { verdict: 'pass' }],
  ['range up to it', cost({ min: 5000, max: 10_000 }), { verdict: 'fail' }],
  [
    'range from it',
    cost({ min: 10_000, max: 20_000 }),
    { verdict: 'unknown', basis: 'policy', says: ['10000–20000 元'] },
  ],
  ['range across', cost({ min: 8000, max: 12_000 }), { verdict: 'unknown' }],
  ['range above', cost({ min: 10_001, max: 20_000 }), { verdict: 'pass' }],
  ['about, at most it', cost({ about: 8333 }), { verdict: 'fail' }],
  ['about, across', cost({ about: 12_500 }), { verdict: 'unknown', says: ['10000–15000 元'] }],
  ['about, above', cost({ about: 12_502 }), { verdict: 'pass' }],
  ['about, in cents', cost({ about: 128.2 }), { verdict: 'fail', says: ['102.56–153.84 元'] }],
  ['no money at all', cost('很多'), { verdict: 'unknown' }],
];
test.each(rows)('%s', (_name, situation, expected) => {
  expectRow(judgeOne('cost_over_deductible', situation), expected);
});

test('the deductible is never told without a verified policy', () => {
  const found = judgeOne('cost_over_deductible', { answers: { estimated_cost: 100 } });
  expect(found.text).not.toMatch(/\d/);
});
