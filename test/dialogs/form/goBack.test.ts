import { newForm } from '../../../dialogs/form/form.js';
import { goBack } from '../../../dialogs/form/goBack.js';
import { serviceNamed } from '../shipped.js';
import { filled, values, westChina } from './forms.js';

const service = serviceNamed('medical_advance');

test('takes the last answered question back, and only that one', () => {
  const form = filled('medical_advance', { relation: 'self', cause: 'illness', admission: 'admitted' });
  const back = goBack(form, service);
  expect(back?.slot).toBe('admission');
  expect(back && values(back.form)).toEqual({ relation: 'self', cause: 'illness' });
  expect(back?.form.trail).toEqual(['relation', 'cause']);
});

test('takes what followed from it along', () => {
  const form = filled('medical_advance', { cause: 'illness', hospital: westChina });
  const back = goBack(form, service);
  expect(back && values(back.form)).toEqual({ cause: 'illness' });
});

test('what was said without being asked for is no step to go back to', () => {
  const form = filled('medical_advance', { cause: 'illness', admission: 'admitted' });
  const back = goBack({ ...form, trail: ['cause'] }, service);
  expect(back?.slot).toBe('cause');
  expect(back && values(back.form)).toEqual({ admission: 'admitted' });
});

test('at the first question there is nothing to go back to', () => {
  expect(goBack(newForm(service, 0), service)).toBeUndefined();
});

test('step by step to the very beginning', () => {
  let form = filled('medical_advance', {
    relation: 'self',
    policy_no: null,
    cause: 'illness',
    hospital: westChina,
  });
  const taken: string[] = [];
  for (let back = goBack(form, service); back; back = goBack(form, service)) {
    taken.push(back.slot);
    form = back.form;
  }
  expect(taken).toEqual(['hospital', 'cause', 'policy_no', 'relation']);
  expect(form.answers).toEqual({});
});
