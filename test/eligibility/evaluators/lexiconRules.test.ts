import { expectRow, judgeOne, type Row, type Situation } from '../fixtures.js';

const lexicons: Situation['directories'] = {
  majorIllness: (diagnosis) => (diagnosis === '肺癌' ? 'yes' : diagnosis === '骨折' ? 'no' : 'unknown'),
  rareDiseaseListed: (diagnosis) => diagnosis === '法布雷病',
  mentalHealth: (topic) => topic.includes('抑郁'),
};
const diagnosed = (diagnosis: string | null): Situation => ({
  directories: lexicons,
  answers: { diagnosis },
});
const about = (topic: string | null): Situation => ({ directories: lexicons, answers: { topic } });

describe('major_illness', () => {
  const rows: Row[] = [
    ['on the lexicon', diagnosed('肺癌'), { verdict: 'pass', basis: 'declared', says: ['肺癌'] }],
    ['plainly not one', diagnosed('骨折'), { verdict: 'fail', basis: 'declared', says: ['骨折'] }],
    ['not on the lexicon', diagnosed('奇怪的病'), { verdict: 'unknown', says: ['专员核实'] }],
    ['不知道', diagnosed(null), { verdict: 'unknown' }],
    ['not asked', {}, { verdict: 'unknown', missing: ['diagnosis'] }],
  ];
  test.each(rows)('%s', (_name, situation, expected) => {
    expectRow(judgeOne('major_illness', situation), expected);
  });

  test('where it never fails, a plain no goes to a specialist', () => {
    expectRow(judgeOne('major_illness', diagnosed('骨折'), { neverFails: true }), {
      verdict: 'unknown',
      says: ['骨折'],
    });
    expectRow(judgeOne('major_illness', diagnosed('肺癌'), { neverFails: true }), { verdict: 'pass' });
  });
});

describe('rare_disease_listed', () => {
  const rows: Row[] = [
    ['on the clause list', diagnosed('法布雷病'), { verdict: 'pass', basis: 'declared' }],
    ['not on it: never a no', diagnosed('骨折'), { verdict: 'unknown', says: ['专员核实'] }],
    ['不知道', diagnosed(null), { verdict: 'unknown' }],
    ['not asked', {}, { verdict: 'unknown', missing: ['diagnosis'] }],
  ];
  test.each(rows)('%s', (_name, situation, expected) => {
    expectRow(judgeOne('rare_disease_listed', situation), expected);
  });
});

describe('mental_health_excluded', () => {
  const rows: Row[] = [
    ['psychological', about('最近有点抑郁'), { verdict: 'fail', basis: 'declared' }],
    ['something else', about('头疼'), { verdict: 'pass', basis: 'declared' }],
    ['不知道 shuts nobody out', about(null), { verdict: 'pass' }],
    ['not asked', {}, { verdict: 'unknown', missing: ['topic'] }],
  ];
  test.each(rows)('%s', (_name, situation, expected) => {
    expectRow(judgeOne('mental_health_excluded', situation), expected);
  });
});
