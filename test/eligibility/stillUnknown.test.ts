import { stillUnknown } from '../../eligibility/judge.js';
import type { Judgement } from '../../eligibility/types.js';

function waitingFor(missing: string[], verdict: Judgement['verdict'] = 'unknown'): Judgement {
  return { code: 'rule', verdict, basis: 'declared', text: '', clause: '', missing };
}

const judgements = [
  waitingFor(['cause', 'admission_date']),
  waitingFor(['hospital', 'hospital_level']),
  waitingFor(['hospital', 'hospital_public']),
  waitingFor(['city'], 'fail'),
];

test('first what most undecided rules wait for, else the order given', () => {
  expect(stillUnknown(judgements, ['city', 'cause', 'admission_date', 'hospital', 'contact_name'])).toEqual([
    'hospital',
    'cause',
    'admission_date',
    'city',
    'contact_name',
  ]);
});

test('only the slots given, which stay as they are', () => {
  const open = Object.freeze(['hospital_level', 'cause']);
  expect(stillUnknown(judgements, open)).toEqual(['hospital_level', 'cause']);
  expect(stillUnknown([], ['b', 'a'])).toEqual(['b', 'a']);
});
