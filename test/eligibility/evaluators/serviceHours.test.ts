import { checkParams } from '../../../eligibility/evaluators/index.js';
import { expectRow, judgeOne, type Row } from '../fixtures.js';

const rows: Row[] = [
  [
    'a minute early',
    { time: '05:59' },
    { verdict: 'fail', basis: 'clock', says: ['现在 05:59', '06:00–22:00'] },
  ],
  ['opening', { time: '06:00' }, { verdict: 'pass', basis: 'clock' }],
  ['the last minute', { time: '21:59' }, { verdict: 'pass' }],
  ['closing', { time: '22:00' }, { verdict: 'fail' }],
  ['midnight', { time: '00:00' }, { verdict: 'fail' }],
];
test.each(rows)('%s', (_name, situation, expected) => {
  expectRow(judgeOne('service_hours', situation, { opens: '06:00', closes: '22:00' }), expected);
});

test.each([
  [{ opens: '6:00', closes: '22:00' }, ['opens: a time as HH:MM', 'opens must lie before closes']],
  [{ opens: '22:00', closes: '06:00' }, ['opens must lie before closes']],
  [{ opens: '00:00', closes: '24:00' }, []],
])('%j', (params, problems) => {
  expect(checkParams('service_hours', params)).toEqual(problems);
});
