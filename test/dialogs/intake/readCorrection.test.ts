import { type Correction, readCorrection } from '../../../dialogs/intake/readCorrection.js';
import type { SlotValue } from '../../../eligibility/types.js';
import { filled, westChina } from '../form/forms.js';
import { entitiesIn, readWorld, serviceNamed } from '../shipped.js';

/** In the summary: 1 relation, 2 policy_no, 3 cause, 4 admission, 5 admission_date, 6–9 hospital, level, ownership, city, 10 cost, 11 name, 12 phone. */
const form = filled('medical_advance', {
  consent: 'yes',
  relation: 'self',
  policy_no: null,
  cause: 'illness',
  admission: 'admitted',
  admission_date: '2026-11-20',
  hospital: westChina,
  estimated_cost: 80_000,
  contact_name: '李明',
  contact_phone: '13812345678',
});

function correct(text: string): Correction | undefined {
  const said = { text, entities: entitiesIn(text) };
  return readCorrection(said, { form, service: serviceNamed('medical_advance'), world: readWorld });
}

function newValue(text: string): [slot: string | undefined, value: SlotValue | undefined] {
  const found = correct(text);
  return [found?.slot.id, found?.reading?.ok === true ? found.reading.value : undefined];
}

test.each([
  ['第3项改成意外', 'cause', 'accident'],
  ['第三项改成意外', 'cause', 'accident'],
  ['第5项应该是11月15日', 'admission_date', '2026-11-15'],
  ['第10项改成6万', 'estimated_cost', 60_000],
  ['第十项改成6万', 'estimated_cost', 60_000],
  ['第十二项改成13912345678', 'contact_phone', '13912345678'],
  ['第12条错了，是13912345678', 'contact_phone', '13912345678'],
])('by its number: %s', (text, slot, value) => {
  expect(newValue(text)).toEqual([slot, value]);
});

test.each([
  ['费用改成6万', 'estimated_cost', 60_000],
  ['金额应该是3到5万', 'estimated_cost', { min: 30_000, max: 50_000 }],
  ['手机号错了，是13912345678', 'contact_phone', '13912345678'],
  ['电话改为 139 1234 5678', 'contact_phone', '13912345678'],
  ['联系人改成王小明', 'contact_name', '王小明'],
  ['医院写错了，应该是北京协和', 'hospital', '北京协和医院'],
  ['住院日期不对，是上周五', 'admission_date', '2026-11-13'],
  ['服务对象改成我妈', 'relation', 'parent'],
  ['保单号改成ZA20260001234', 'policy_no', 'ZA20260001234'],
  ['住院原因应该是意外', 'cause', 'accident'],
])('by its name: %s', (text, slot, value) => {
  expect(newValue(text)).toEqual([slot, value]);
});

test.each([
  ['医院所在地改成北京', 'city'],
  ['医院等级改成二级', 'hospital_level'],
  ['医院改成北京协和', 'hospital'],
])('the longest name wins: %s', (text, slot) => {
  expect(correct(text)?.slot.id).toBe(slot);
});

test.each([
  ['不对，是上个月20号', 'admission_date', '2026-10-20'],
  ['说错了，是意外', 'cause', 'accident'],
  ['不对，是给我妈办的', 'relation', 'parent'],
  ['改成6万', 'estimated_cost', 60_000],
  ['写错了，13912345678', 'contact_phone', '13912345678'],
])('by its value: %s', (text, slot, value) => {
  expect(newValue(text)).toEqual([slot, value]);
});

test.each([
  ['电话写错了', 'contact_phone'],
  ['第3项错了', 'cause'],
  ['要改一下医院', 'hospital'],
  ['住院日期不对', 'admission_date'],
])('named, but not what it should be: %s', (text, slot) => {
  expect([correct(text)?.slot.id, correct(text)?.reading?.ok]).toEqual([slot, undefined]);
});

test.each(['刚才说错了', '不对', '要改一项', '不对，是红烧肉', '不对，是疾病'])(
  'cannot be told: %s',
  (text) => {
    expect(correct(text)).toBeUndefined();
  },
);

// Figures that count something else are no number of a line.
test.each([
  ['不对，是3个月前住的院', 'admission_date', '2026-08-22'],
  ['应该是昨天下午3点住院的', 'admission_date', '2026-11-21'],
])('「%s」 is about %s', (text, slot, value) => {
  expect(newValue(text)).toEqual([slot, value]);
});

test.each(['同意改成不同意', '确认改成不确认', '第99项改成红烧肉'])(
  'consent, confirmation and lines that are not there: %s',
  (text) => {
    expect(['consent', 'confirm']).not.toContain(correct(text)?.slot.id);
  },
);

test('what was never answered is not corrected', () => {
  const text = '电话改成13912345678';
  const found = readCorrection(
    { text, entities: entitiesIn(text) },
    {
      form: filled('medical_advance', { cause: 'illness' }),
      service: serviceNamed('medical_advance'),
      world: readWorld,
    },
  );
  expect(found?.slot.id).not.toBe('contact_phone');
});

test('of two answers of one kind the later one is meant', () => {
  const dates = filled('home_assist', { policy_no: null, effective_date: '2026-03-01', own_property: 'yes' });
  const said = { text: '不对，是今年5月1日', entities: entitiesIn('不对，是今年5月1日') };
  const found = readCorrection(said, { form: dates, service: serviceNamed('home_assist'), world: readWorld });
  expect(found).toMatchObject({ slot: { id: 'effective_date' }, reading: { value: '2026-05-01' } });
});

test('several that fit are asked back, not guessed', () => {
  expect(correct('医院改成协和')).toMatchObject({ slot: { id: 'hospital' }, reading: { ok: 'narrow' } });
});
