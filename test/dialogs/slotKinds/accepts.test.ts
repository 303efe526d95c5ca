import { kindOf } from '../../../dialogs/form/readAnswer.js';
import { stillHolds } from '../../../dialogs/form/stillHolds.js';
import type { SlotValue } from '../../../eligibility/types.js';
import { slotNamed } from '../shipped.js';

const place = { province: '四川省', city: '成都市', district: null, area: null };

/** Slot of 医疗垫付 unless a service is named; values it may hold; values it may not. */
const table: [string, SlotValue[], SlotValue[]][] = [
  ['relation', ['self', 'parent'], ['uncle', '本人', ['self'], 1]],
  [
    'green_channel/green_item',
    [['ward_visit'], ['ward_visit', 'follow_up']],
    [[], 'ward_visit', ['ward_visit', 'x']],
  ],
  ['city', [place, { country: '美国' }, { ...place, city: null }], ['成都', { ambiguous: [] }, ['成都市']]],
  ['admission_date', ['2026-11-22', '2026-11'], ['昨天', '2026', 20261122]],
  ['hospital', ['四川大学华西医院', '某诊所'], ['院', '院'.repeat(61), 3]],
  ['id_last4', ['1013', '123X'], ['123x', '12345', 1013]],
  ['hospital_caregiver/care_days', [1, 30], [0, 1.5, '10', 400]],
  ['estimated_cost', [80_000, { about: 50_000 }, { min: 1, max: 2 }], ['8万', { min: 1 }, ['1']]],
  ['contact_name', ['李明', '欧阳小雨'], ['13812345678', '李', 5]],
  ['contact_phone', ['13812345678'], ['1381234567', 'policy_phone', 13_812_345_678]],
  ['policy_no', ['SAMPLE0001LONG'], ['none', 'ZA12', '样例保单样例保单', 12_345_678]],
  ['diagnosis', ['肺癌'], ['癌'.repeat(201), 5, ['肺癌']]],
  ['consent', ['yes', 'no'], ['unsure', 'y', 1]],
  ['oncology_drug/prescribed', ['yes', 'no', 'unsure'], ['maybe', 0]],
];

test.each(table)('%s tells its own values from others', (name, own, others) => {
  const [first = '', second] = name.split('/');
  const slot = second ? slotNamed(first, second) : slotNamed('medical_advance', first);
  for (const value of own)
    expect([value, value !== null && kindOf(slot).accepts(value, slot)]).toEqual([value, true]);
  for (const value of others)
    expect([value, value !== null && kindOf(slot).accepts(value, slot)]).toEqual([value, false]);
});

test('不知道 holds where it may be the answer', () => {
  const cost = slotNamed('medical_advance', 'estimated_cost');
  expect([stillHolds(cost, null), stillHolds({ ...cost, unknown: false }, null)]).toEqual([true, false]);
});
