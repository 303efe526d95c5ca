import type { Condition } from '../../catalogue/schema.js';
import { holds, holdsAll } from '../../eligibility/conditions.js';
import { factsOf } from './fixtures.js';

const facts = factsOf({
  policy: {},
  answers: {
    item: 'a',
    several: ['b', 'c'],
    days: 3,
    gap: null,
    hospital: '示例医院',
    place: { country: '美国' },
  },
  listed: ['hospital'],
});
const rows: [Condition, boolean][] = [
  [{}, true],
  [{ slot: 'item', in: ['a', 'b'] }, true],
  [{ slot: 'item', in: ['b'] }, false],
  [{ slot: 'several', in: ['a', 'c'] }, true],
  [{ slot: 'several', in: ['a'] }, false],
  [{ slot: 'days', in: ['3'] }, true],
  [{ slot: 'place', in: ['美国'] }, false],
  [{ slot: 'gap', in: ['null'] }, false],
  [{ slot: 'open', in: ['a'] }, false],
  [{ slot: 'item', answered: true }, true],
  [{ slot: 'gap', answered: true }, true],
  [{ slot: 'open', answered: true }, false],
  [{ slot: 'open', answered: false }, true],
  [{ slot: 'gap', answered: false }, false],
  [{ slot: 'item', given: true }, true],
  [{ slot: 'gap', given: true }, false],
  [{ slot: 'open', given: true }, false],
  [{ slot: 'item', given: false }, false],
  [{ slot: 'gap', given: false }, true],
  [{ slot: 'open', given: false }, true],
  [{ slot: 'gap', answered: true, given: false }, true],
  [{ slot: 'open', answered: true, given: false }, false],
  [{ slot: 'open', given: false, in: ['a'] }, false],
  [{ slot: 'open' }, false],
  [{ slot: 'item' }, true],
  [{ slot: 'hospital', listed: true }, true],
  [{ slot: 'hospital', listed: false }, false],
  [{ slot: 'item', listed: true }, false],
  [{ slot: 'item', listed: false }, true],
  [{ slot: 'open', listed: false }, false],
  [{ slot: 'open', answered: false, listed: false }, false],
  [{ verified: true }, true],
  [{ verified: false }, false],
  [{ verified: true, slot: 'item', in: ['b'] }, false],
];
test.each(rows)('%j → %s', (condition, expected) => {
  expect(holds(condition, facts)).toBe(expected);
});

test('verified without a policy', () => {
  expect(holds({ verified: true }, factsOf())).toBe(false);
  expect(holds({ verified: false }, factsOf())).toBe(true);
});

test('all of several conditions must hold; none holds always', () => {
  expect(holdsAll(undefined, facts)).toBe(true);
  expect(holdsAll([{ verified: true }, { slot: 'item', in: ['a'] }], facts)).toBe(true);
  expect(holdsAll([{ verified: true }, { slot: 'item', in: ['b'] }], facts)).toBe(false);
});
