import { newForm } from '../../../dialogs/form/form.js';
import { forgetAnswer } from '../../../dialogs/form/putAnswer.js';
import { serviceNamed } from '../shipped.js';
import { asked, filled, put, values, verified, westChina } from './forms.js';

const chengdu = { province: '四川省', city: '成都市', district: null, area: null };
const wuhou = { province: '四川省', city: '成都市', district: '武侯区', area: 'urban' };
const beijing = { province: '北京市', city: '北京市', district: null, area: null };
const advance = newForm(serviceNamed('medical_advance'), 0);
const oncology = newForm(serviceNamed('oncology_drug'), 0);

describe('what follows from an answer', () => {
  test('a listed hospital fills level, ownership and place, by the directory', () => {
    const { form, dropped, overruled } = put(advance, 'hospital', westChina);
    expect(form.answers).toMatchObject({
      hospital: { value: '四川大学华西医院', basis: 'directory', how: 'asked' },
      hospital_level: { value: 'level_3', basis: 'directory', how: 'derived', from: 'hospital' },
      hospital_public: { value: 'public', basis: 'directory', how: 'derived', from: 'hospital' },
      city: { value: wuhou, basis: 'directory', how: 'derived', from: 'hospital' },
    });
    expect([dropped, overruled]).toEqual([[], []]);
  });

  test("a service that does not ask for the place does not get the hospital's", () => {
    const { form } = put(filled('oncology_drug', { oncology_item: 'medication' }), 'hospital', westChina);
    expect(form.answers).toHaveProperty('hospital_level');
    expect(form.answers).not.toHaveProperty('city');
  });

  test('a diagnosis tells that it is malignant, or an illness', () => {
    expect(values(put(oncology, 'diagnosis', '肺癌').form)).toEqual({ diagnosis: '肺癌', malignancy: 'yes' });
    expect(values(put(advance, 'diagnosis', '胆囊炎').form)).toEqual({
      diagnosis: '胆囊炎',
      cause: 'illness',
    });
  });

  test('another answer takes what followed from the first one with it', () => {
    const { form } = put(put(advance, 'hospital', westChina).form, 'hospital', '某某医院');
    expect(values(form)).toEqual({ hospital: '某某医院' });
  });

  test('不知道 gives way to what follows from another answer', () => {
    const { form } = put(put(advance, 'cause', null).form, 'diagnosis', '胆囊炎');
    expect(form.answers['cause']).toMatchObject({ value: 'illness', how: 'derived' });
  });

  test('不确定 counts again when what stood in for it goes: the question was answered once', () => {
    const known = put(put(oncology, 'malignancy', 'unsure').form, 'diagnosis', '肺癌').form;
    expect(values(known)).toMatchObject({ malignancy: 'yes' });
    const changed = put(put(known, 'diagnosis', '白血病').form, 'diagnosis', '怪病').form;
    expect(changed.answers['malignancy']).toEqual(
      put(oncology, 'malignancy', 'unsure').form.answers['malignancy'],
    );
  });

  test('the word of the customer outweighs what only words imply', () => {
    const said = put(oncology, 'malignancy', 'not_yet').form;
    const { form, overruled } = put(said, 'diagnosis', '肺癌');
    expect(form.answers['malignancy']).toMatchObject({ value: 'not_yet', how: 'asked' });
    expect(overruled).toEqual([]);
  });

  test('an answer may replace what words implied', () => {
    const { form, overruled } = put(put(oncology, 'diagnosis', '肺癌').form, 'malignancy', 'not_yet');
    expect(form.answers['malignancy']).toMatchObject({ value: 'not_yet', how: 'asked', basis: 'declared' });
    expect(overruled).toEqual([]);
  });
});

describe('the directory against the customer', () => {
  test('wins over what was said before, and says so', () => {
    const { form, overruled } = put(put(advance, 'hospital_level', 'level_2').form, 'hospital', westChina);
    expect(values(form)).toMatchObject({ hospital_level: 'level_3' });
    expect(overruled).toEqual([{ slot: 'hospital_level', said: 'level_2', contradiction: false }]);
  });

  test('wins over a later word just as well', () => {
    const known = put(advance, 'hospital', westChina).form;
    const { form, overruled } = put(known, 'hospital_level', 'level_2');
    expect(form.answers['hospital_level']).toMatchObject({ value: 'level_3', basis: 'directory' });
    expect(overruled).toEqual([{ slot: 'hospital_level', said: 'level_2', contradiction: false }]);
  });

  test.each([
    ['before', (form: typeof advance) => put(put(form, 'city', beijing).form, 'hospital', westChina)],
    ['after', (form: typeof advance) => put(put(form, 'hospital', westChina).form, 'city', beijing)],
  ])('another city, said %s the hospital, is asked back', (_when, say) => {
    const { form, overruled } = say(advance);
    expect(form.answers['city']).toMatchObject({ value: wuhou, basis: 'directory' });
    expect(overruled).toEqual([{ slot: 'city', said: beijing, contradiction: true }]);
  });

  test('a word that agrees, if less exactly, is no contradiction', () => {
    const { form, overruled } = put(put(advance, 'city', chengdu).form, 'hospital', westChina);
    expect(values(form)).toMatchObject({ city: wuhou });
    expect(overruled).toEqual([]);
  });

  test('agreeing outright changes nothing and is not told', () => {
    const { form, overruled } = put(put(advance, 'hospital_level', 'level_3').form, 'hospital', westChina);
    expect(values(form)).toMatchObject({ hospital_level: 'level_3' });
    expect(overruled).toEqual([]);
  });
});

describe('what an answer makes meaningless', () => {
  const medication = filled('oncology_drug', {
    oncology_item: 'medication',
    drug_name: '奥希替尼',
    prescribed: 'yes',
    hospital_stock: 'no',
    city: chengdu,
  });

  test('is dropped and named', () => {
    const { form, dropped } = put(medication, 'oncology_item', 'expert_clinic');
    expect(dropped).toEqual(['drug_name', 'prescribed', 'hospital_stock', 'city']);
    expect(values(form)).toEqual({ oncology_item: 'expert_clinic' });
    expect(form.trail).toEqual(['oncology_item']);
  });

  test('stays when the condition still holds', () => {
    expect(put(medication, 'oncology_item', 'medication').dropped).toEqual([]);
  });

  test('the day of an operation that was not', () => {
    const operated = filled('home_nursing', { surgery: 'yes', surgery_date: '2026-11-03' });
    expect(put(operated, 'surgery', 'no')).toMatchObject({ dropped: ['surgery_date'] });
    expect(put(operated, 'surgery', null)).toMatchObject({ dropped: ['surgery_date'] });
  });

  test('the level asked for, when another hospital is on the list', () => {
    const unlisted = filled('medical_advance', { hospital: '某某医院', hospital_level: 'level_2' });
    const { form, overruled } = put(unlisted, 'hospital', westChina);
    expect(values(form)).toMatchObject({ hospital_level: 'level_3' });
    expect(overruled).toEqual([{ slot: 'hospital_level', said: 'level_2', contradiction: false }]);
  });

  test('but a word whose turn has not come is kept for it', () => {
    const early = put(oncology, 'drug_name', '奥希替尼');
    expect(early.dropped).toEqual([]);
    const { form } = put(early.form, 'oncology_item', 'medication');
    expect(values(form)).toEqual({ oncology_item: 'medication', drug_name: '奥希替尼' });
    expect(put(early.form, 'oncology_item', 'drug_testing').dropped).toEqual(['drug_name']);
  });

  test('a level said before the hospital is kept when no list knows the hospital, nor the customer', () => {
    const early = put(advance, 'hospital_level', 'level_3');
    expect(early.dropped).toEqual([]);
    for (const hospital of ['某某医院', null]) {
      expect(values(put(early.form, 'hospital', hospital).form)).toEqual({
        hospital,
        hospital_level: 'level_3',
      });
    }
  });
});

describe('policy number and digits', () => {
  const known = verified(filled('medical_advance', { policy_no: 'SAMPLE0001LONG', id_last4: '1013' }));

  test('another number makes the look-up void; the digits are dropped and named', () => {
    const { form, dropped } = put(known, 'policy_no', 'SAMPLE0002PLAIN');
    expect(form).toMatchObject({ policy: null, verification: 'open', trail: ['policy_no'] });
    expect(values(form)).toEqual({ policy_no: 'SAMPLE0002PLAIN' });
    expect(dropped).toEqual(['id_last4']);
  });

  test('no number at hand: the same', () => {
    const { form, dropped } = put(known, 'policy_no', null);
    expect(values(form)).toEqual({ policy_no: null });
    expect([form.policy, dropped]).toEqual([null, ['id_last4']]);
  });

  test('other digits make the look-up void and keep the number', () => {
    const { form, dropped } = put(known, 'id_last4', '2027');
    expect(form).toMatchObject({ policy: null, verification: 'open' });
    expect(values(form)).toEqual({ policy_no: 'SAMPLE0001LONG', id_last4: '2027' });
    expect(dropped).toEqual([]);
  });

  test('digits said along with the first number stay', () => {
    const { form } = put(put(advance, 'id_last4', '1013').form, 'policy_no', 'SAMPLE0001LONG');
    expect(values(form)).toEqual({ policy_no: 'SAMPLE0001LONG', id_last4: '1013' });
  });

  test('any other answer leaves the look-up alone', () => {
    expect(put(known, 'cause', 'illness').form).toMatchObject({
      policy: known.policy,
      verification: 'verified',
    });
  });
});

describe('forgetting an answer', () => {
  const full = filled('medical_advance', { cause: 'illness', hospital: westChina, estimated_cost: 80_000 });
  const service = serviceNamed('medical_advance');

  test('takes what followed from it along, and nothing else', () => {
    expect(values(forgetAnswer(full, service, 'hospital').form)).toEqual({
      cause: 'illness',
      estimated_cost: 80_000,
    });
  });

  test('names what lost its meaning', () => {
    const unlisted = filled('medical_advance', {
      policy_no: 'SAMPLE0001LONG',
      id_last4: '1013',
      cause: 'illness',
    });
    const { form, dropped } = forgetAnswer(verified(unlisted), service, 'policy_no');
    expect(dropped).toEqual(['id_last4']);
    expect(values(form)).toEqual({ cause: 'illness' });
    expect(form).toMatchObject({ policy: null, verification: 'open' });
  });

  test('allows its day to be asked for precisely once more', () => {
    const rough = {
      ...filled('medical_advance', { admission_date: '2026-10' }),
      refined: ['admission_date'],
    };
    expect(forgetAnswer(rough, service, 'admission_date').form.refined).toEqual([]);
    expect(forgetAnswer(rough, service, 'cause').form.refined).toEqual(['admission_date']);
  });

  test('of a slot without an answer changes nothing', () => {
    expect(values(forgetAnswer(full, service, 'admission').form)).toEqual(values(full));
  });
});

test('the form given is never written into', () => {
  const before = filled('medical_advance', { hospital: westChina, hospital_level: 'level_2' });
  const copy = structuredClone(before);
  put(before, 'hospital', '某某医院');
  put(before, 'policy_no', null);
  forgetAnswer(before, serviceNamed('medical_advance'), 'hospital');
  expect(before).toEqual(copy);
});

test('an answer the customer gave at its question is stored as such', () => {
  expect(put(advance, 'cause', asked('illness')).form.answers).toEqual({ cause: asked('illness') });
});
