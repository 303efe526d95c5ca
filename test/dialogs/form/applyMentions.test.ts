import fc from 'fast-check';
import { applyMentions, type Mentions, mentionsAny } from '../../../dialogs/form/applyMentions.js';
import type { Form } from '../../../dialogs/form/form.js';
import { catalogue, entitiesIn, serviceNamed } from '../shipped.js';
import { context, filled, values, westChina } from './forms.js';

function hear(form: Form, sentence: string): Mentions {
  return applyMentions(form, serviceNamed(form.service), entitiesIn(sentence), context);
}

test('everything a sentence says is taken', () => {
  const heard = hear(filled('medical_advance', {}), '我爸上周五车祸在华西医院住院，预计8万，能垫付吗');
  expect(values(heard.form)).toEqual({
    relation: 'parent',
    cause: 'accident',
    admission: 'admitted',
    admission_date: '2026-11-13',
    hospital: '四川大学华西医院',
    hospital_level: 'level_3',
    hospital_public: 'public',
    city: { province: '四川省', city: '成都市', district: '武侯区', area: 'urban' },
    estimated_cost: 80_000,
  });
  expect(heard.filled).toEqual([
    'relation',
    'cause',
    'admission',
    'admission_date',
    'hospital',
    'estimated_cost',
  ]);
  expect(heard.form.answers['relation']).toMatchObject({ how: 'said', basis: 'declared' });
});

test('what is answered already is left alone', () => {
  const form = filled('medical_advance', { relation: 'self', estimated_cost: 50_000, admission_date: null });
  const heard = hear(form, '我爸上周五住院了，预计8万');
  expect(values(heard.form)).toMatchObject({
    relation: 'self',
    estimated_cost: 50_000,
    admission_date: null,
    admission: 'admitted',
  });
  expect(heard.filled).toEqual(['admission']);
});

test('an item of this service that was said before its turn is kept for it', () => {
  const heard = hear(filled('oncology_drug', {}), '我要申请肿瘤特药，吃奥希替尼');
  expect(values(heard.form)).toMatchObject({ drug_name: '奥希替尼' });
  expect(heard.dropped).toEqual([]);
});

test('several choices in one sentence are all taken', () => {
  const heard = hear(filled('green_channel', {}), '想要远程会诊，还要医后随访');
  expect(values(heard.form)).toMatchObject({ green_item: ['remote_consult', 'follow_up'] });
});

test('what may mean several things waits for its question', () => {
  const heard = hear(filled('home_nursing', {}), '家在朝阳区，想请护士上门换药');
  expect(heard.unclear).toEqual(['city']);
  expect(values(heard.form)).not.toHaveProperty('city');
});

test('a hospital said later weighs against the level the customer gave', () => {
  const heard = hear(filled('medical_advance', { hospital_level: 'level_2' }), '我在华西医院住院');
  expect(heard.overruled).toEqual([{ slot: 'hospital_level', said: 'level_2', contradiction: false }]);
  expect(values(heard.form)).toMatchObject({ hospital_level: 'level_3' });
});

test("a city against the known hospital's is asked back, the hospital's stands", () => {
  const heard = hear(filled('medical_advance', { hospital: westChina }), '是在北京住的院');
  expect(heard.overruled).toMatchObject([{ slot: 'city', contradiction: true }]);
  expect(values(heard.form)).toMatchObject({ city: { city: '成都市' } });
});

test('a word may correct what other words only implied', () => {
  const implied = hear(filled('oncology_drug', {}), '可能是肺癌').form;
  const heard = hear(filled('oncology_drug', { diagnosis: '肺癌' }), '病理还没出来');
  expect(values(heard.form)).toMatchObject({ malignancy: 'not_yet' });
  expect(values(implied)['malignancy']).not.toBe('yes');
});

describe('the same checks as for an answer', () => {
  test.each([
    ['oncology_drug', '2027年1月1日确诊的', 'diagnosis_date'],
    ['hospital_caregiver', '要护工400天', 'care_days'],
    ['home_nursing', '明天做手术', 'surgery_date'],
    ['medical_advance', '我的电话是138123456789012', 'contact_phone'],
  ])('%s: 「%s」 does not fill %s', (service, sentence, slot) => {
    expect(values(hear(filled(service, {}), sentence).form)).not.toHaveProperty(slot);
  });

  test('an entity of a value out of bounds is not taken', () => {
    const days = { kind: 'days', text: '400天', start: 0, end: 4, value: 400 };
    const form = filled('hospital_caregiver', {});
    const heard = applyMentions(form, serviceNamed('hospital_caregiver'), [days], context);
    expect(heard).toMatchObject({ filled: [], form: { answers: {} } });
  });

  test('a date that lies ahead is no diagnosis', () => {
    const date = {
      kind: 'date',
      text: '明年1月1日',
      start: 0,
      end: 6,
      value: '2027-01-01',
      role: 'diagnosis',
    };
    const heard = applyMentions(filled('oncology_drug', {}), serviceNamed('oncology_drug'), [date], context);
    expect(heard).toMatchObject({ filled: [], form: { answers: {} } });
  });
});

test('the slot that is read elsewhere is left out', () => {
  const service = serviceNamed('medical_advance');
  const entities = entitiesIn('我爸住院了');
  const heard = applyMentions(filled('medical_advance', {}), service, entities, {
    ...context,
    except: 'admission',
  });
  expect(heard.filled).toEqual(['relation']);
});

test('does the sentence say anything this service asks for?', () => {
  expect(mentionsAny(serviceNamed('medical_advance'), entitiesIn('我爸住院了'))).toBe(true);
  expect(mentionsAny(serviceNamed('text_consult'), entitiesIn('我爸住院了'))).toBe(false);
});

const sentences = [
  '我爸上周五车祸在华西医院住院，预计8万',
  '给我妈办，她在北京协和医院，乳腺癌，病理没出',
  '要买奥希替尼，医生开了处方，医院没有，在成都武侯区取药',
  '做完手术了，上周三做的，要上门换药，家在朝阳区',
  '空调坏了，房子是租的，电话13812345678',
  '保单号ZA20260001234，生效日2025年6月1日',
  '特需病房，三甲，公立，护工两周',
  '国际部，民营，我自己',
  '便血，想做防癌体检',
  '有病历和片子，想远程会诊、营养方案',
];

test('no sentence changes an answer, nor anything the directory told', () => {
  const some = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.constantFrom(...catalogue().services), some, ({ id }, heard) => {
      let form = filled(id, {});
      for (const sentence of heard) {
        const before = form;
        const { form: after, dropped, overruled } = hear(before, sentence);
        for (const [slot, answer] of Object.entries(before.answers)) {
          if (answer.how === 'derived' && answer.basis !== 'directory') continue;
          const lawful = [...dropped, ...overruled.map((one) => one.slot)];
          if (lawful.includes(slot)) continue;
          // Only a city may become more exact, and what was implied may follow from another word.
          expect([slot, after.answers[slot]?.value]).toEqual(
            slot === 'city' ? [slot, expect.anything()] : [slot, answer.value],
          );
        }
        form = after;
      }
    }),
    { numRuns: 150 },
  );
});
