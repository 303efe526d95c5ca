import { neededSlots, openSlots } from '../../../dialogs/form/openSlots.js';
import { serviceNamed } from '../shipped.js';
import { filled, verified, westChina } from './forms.js';

function open(service: string, answers: Parameters<typeof filled>[1]): string[] {
  return openSlots(filled(service, answers), serviceNamed(service)).map(({ id }) => id);
}

test('everything needed and not answered, in the order of asking', () => {
  expect(open('cancer_screening', {})).toEqual([
    'consent',
    'relation',
    'policy_no',
    'symptoms',
    'screening_item',
  ]);
  expect(open('cancer_screening', { consent: 'yes', policy_no: null, symptoms: 'no' })).toEqual([
    'relation',
    'screening_item',
  ]);
});

test('不知道 is an answer', () => {
  expect(open('home_nursing', { surgery: null })).not.toContain('surgery');
});

test('the digits only for a number that was given', () => {
  expect(open('cancer_screening', { policy_no: 'SAMPLE0001LONG' })).toContain('id_last4');
  expect(open('cancer_screening', { policy_no: null })).not.toContain('id_last4');
  expect(open('cancer_screening', {})).not.toContain('id_last4');
});

test.each([
  ['a listed one', westChina, []],
  ['an unlisted one', '某某医院', ['hospital_level', 'hospital_public']],
  ['an unlisted one whose name tells the level', '康健社区卫生服务中心', ['hospital_public']],
  ['one the customer cannot name: there is nothing to look up', null, []],
])('level and ownership only where the directory does not know: %s', (_name, hospital, expected) => {
  const asked = open('hospital_caregiver', { hospital });
  expect(asked.filter((id) => id.startsWith('hospital_'))).toEqual(expected);
});

test('the level also where the directory lists the hospital without one', () => {
  const proton = { value: '上海市质子重离子医院', basis: 'directory', how: 'asked' } as const;
  expect(open('hospital_caregiver', { hospital: proton })).toContain('hospital_level');
  expect(open('hospital_caregiver', { hospital: proton })).not.toContain('hospital_public');
});

test('the slots of medication only for medication', () => {
  const more = ['drug_name', 'prescribed', 'hospital_stock', 'city'];
  expect(open('oncology_drug', { oncology_item: 'medication' })).toEqual(expect.arrayContaining(more));
  const clinic = open('oncology_drug', { oncology_item: 'expert_clinic' });
  expect(clinic.filter((id) => more.includes(id))).toEqual([]);
});

test('the day the add-on began only when no policy was verified', () => {
  const form = filled('home_assist', { policy_no: null });
  const service = serviceNamed('home_assist');
  expect(openSlots(form, service).map(({ id }) => id)).toContain('effective_date');
  expect(openSlots(verified(form), service).map(({ id }) => id)).not.toContain('effective_date');
});

test('optional slots are never needed', () => {
  for (const id of ['green_channel', 'hainan_drug', 'drug_discount', 'medical_advance']) {
    const service = serviceNamed(id);
    const needed = neededSlots(filled(id, {}), service);
    expect(needed.filter(({ optional }) => optional)).toEqual([]);
  }
  expect(open('drug_discount', {})).not.toContain('drug_name');
});
