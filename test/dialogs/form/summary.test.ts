import { gaps, maskedSlotValues, slotValues, summaryLines } from '../../../dialogs/form/summary.js';
import { serviceNamed } from '../shipped.js';
import { filled, westChina } from './forms.js';

const service = serviceNamed('medical_advance');
const form = filled('medical_advance', {
  estimated_cost: null,
  consent: 'yes',
  contact_phone: '13812345678',
  relation: 'self',
  policy_no: 'ZA20260001234',
  id_last4: '123X',
  hospital: westChina,
  contact_name: '李明',
  confirm: 'yes',
});

test('every answer but consent and confirmation, numbered in the order of the service', () => {
  const lines = summaryLines(form, service, '待补充');
  expect(lines.map(({ number, slot, text }) => `${number} ${slot.id} ${text}`)).toEqual([
    '1 relation 本人',
    '2 policy_no ZA20260001234',
    '3 id_last4 ****',
    '4 hospital 四川大学华西医院',
    '5 hospital_level 三级',
    '6 hospital_public 公立',
    '7 city 四川省成都市武侯区',
    '8 estimated_cost 待补充',
    '9 contact_name 李明',
    '10 contact_phone 138****5678',
  ]);
});

test('values: 不知道 is null, unsaid is absent', () => {
  const values = slotValues(form, service);
  expect(values).toMatchObject({ relation: 'self', estimated_cost: null, contact_phone: '13812345678' });
  expect(values).not.toHaveProperty('cause');
  expect(values).not.toHaveProperty('consent');
  expect(values).not.toHaveProperty('confirm');
});

test('identity digits and phone leave the intake masked', () => {
  const masked = maskedSlotValues(form, service);
  expect(masked).toMatchObject({ contact_phone: '138****5678', contact_name: '李明', estimated_cost: null });
  expect(JSON.stringify(masked)).not.toMatch(/123X|13812345678/);
  expect(Object.keys(masked)).toEqual(Object.keys(slotValues(form, service)));
});

test('不知道 about something masked is not dressed up', () => {
  const open = filled('medical_advance', { policy_no: 'ZA20260001234', id_last4: null });
  expect(maskedSlotValues(open, service)).toMatchObject({ id_last4: null });
});

test('gaps are the slots answered 不知道', () => {
  expect(gaps(form, service)).toEqual(['estimated_cost']);
});
