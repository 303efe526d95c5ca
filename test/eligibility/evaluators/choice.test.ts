import { checkParams, slotsRead } from '../../../eligibility/evaluators/index.js';
import type { Verdict } from '../../../eligibility/types.js';
import { judgeOne, rules } from '../fixtures.js';

type Table = Record<string, { slot: string } & Record<Verdict, string[]>>;

const yesNoFailsOn = (slot: string, fail: 'yes' | 'no') => ({
  slot,
  fail: [fail],
  pass: [fail === 'yes' ? 'no' : 'yes'],
  unknown: ['unsure'],
});
const table: Table = {
  admission: {
    slot: 'admission',
    pass: ['admitted', 'planned'],
    fail: ['outpatient', 'observation'],
    unknown: [],
  },
  hospital_level: {
    slot: 'hospital_level',
    pass: ['level_3', 'level_2'],
    fail: ['level_1'],
    unknown: ['ungraded', 'unsure'],
  },
  hospital_public: { slot: 'hospital_public', pass: ['public'], fail: ['private'], unknown: ['unsure'] },
  ordinary_ward: {
    slot: 'ward',
    pass: ['ordinary'],
    fail: ['special', 'international', 'vip'],
    unknown: ['unsure'],
  },
  malignancy_confirmed: { slot: 'malignancy', pass: ['yes'], fail: ['no', 'not_yet'], unknown: ['unsure'] },
  prescribed: yesNoFailsOn('prescribed', 'no'),
  not_in_hospital_stock: yesNoFailsOn('hospital_stock', 'yes'),
  after_surgery: yesNoFailsOn('surgery', 'no'),
  symptom_free: yesNoFailsOn('symptoms', 'yes'),
  own_property: yesNoFailsOn('own_property', 'no'),
};
const verdicts: Verdict[] = ['pass', 'fail', 'unknown'];
const cases = Object.entries(table).flatMap(([code, row]) =>
  verdicts.flatMap((verdict) => row[verdict].map((value) => ({ code, slot: row.slot, value, verdict }))),
);

test.each(cases)('$code: $value → $verdict', ({ code, slot, value, verdict }) => {
  const declared = judgeOne(code, { answers: { [slot]: value } });
  expect(declared).toMatchObject({ verdict, basis: 'declared', missing: [] });
  expect(declared.text).not.toContain(value);
  expect(judgeOne(code, { answers: { [slot]: value }, listed: [slot] }).basis).toBe('directory');
});

test.each(Object.entries(table))('%s: 不知道, and not asked yet', (code, { slot }) => {
  expect(judgeOne(code, { answers: { [slot]: null } })).toMatchObject({ verdict: 'unknown', missing: [] });
  const open = judgeOne(code, {});
  expect(open).toMatchObject({ verdict: 'unknown', basis: 'declared' });
  expect(open.missing).toContain(slot);
});

test('what a known hospital would tell is asked through the hospital first', () => {
  expect(judgeOne('hospital_level', {}).missing).toEqual(['hospital', 'hospital_level']);
  const named = judgeOne('hospital_level', { answers: { hospital: '示例县人民医院' } });
  expect(named.missing).toEqual(['hospital_level']);
  expect(slotsRead('choice', rules['hospital_level']?.params ?? {})).toEqual(['hospital', 'hospital_level']);
});

test('of several choices the worst decides', () => {
  const judged = (ward: string[]) => judgeOne('ordinary_ward', { answers: { ward } });
  expect(judged(['ordinary', 'unsure', 'vip'])).toMatchObject({
    verdict: 'fail',
    text: expect.stringContaining('VIP 部'),
  });
  expect(judged(['ordinary', 'unsure']).verdict).toBe('unknown');
  expect(judged(['ordinary']).verdict).toBe('pass');
  expect(judged([])).toMatchObject({ verdict: 'unknown', missing: [] });
});

test('a choice that decides must have words', () => {
  expect(checkParams('choice', { slot: 'ward', fail: ['vip'], labels: { vip: 'VIP 部' } })).toEqual([]);
  expect(
    checkParams('choice', { slot: 'ward', fail: ['vip', 'special'], labels: { vip: 'VIP 部' } }),
  ).toEqual(['labels: no words for special']);
});
