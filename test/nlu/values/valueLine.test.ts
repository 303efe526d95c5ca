import { valueLine } from '../../../nlu/values/valueLine.js';
import { valueExamples } from './valueExamples.js';

const today = '2026-11-22';
const answer = (line: string): unknown => JSON.parse(valueLine(line, today));

test.each(valueExamples)('$request.kind $request.text', ({ request, value }) => {
  expect(answer(JSON.stringify(request))).toEqual({ value });
});

test('today is the day when now is absent, and a point in time is its day in Shanghai', () => {
  expect(answer('{"kind":"date","text":"昨天"}')).toEqual({ value: '2026-11-21' });
  expect(answer('{"kind":"date","text":"昨天","now":"2026-01-01"}')).toEqual({ value: '2025-12-31' });
  expect(answer('{"kind":"date","text":"今天","now":"2026-01-01T17:00:00Z"}')).toEqual({
    value: '2026-01-02',
  });
});

test('other kinds', () => {
  expect(answer('{"kind":"id_number","text":"11010519491231002x"}')).toEqual({ value: '11010519491231002X' });
  expect(answer('{"kind":"yes_no","text":"没有","question":"有没有症状"}')).toEqual({ value: 'no' });
  expect(answer('{"kind":"yes_no","text":"不是","question":"还没有手术吗"}')).toEqual({ value: 'yes' });
});

test.each([
  ['not JSON', 'not a JSON object'],
  ['[1]', 'not a JSON object'],
  ['null', 'not a JSON object'],
  ['{"kind":"colour","text":"红"}', 'kind must be one of date, money, phone, id_number, city, yes_no'],
  ['{"kind":"date"}', 'text must be a string'],
  ['{"kind":"date","text":"昨天","now":"2026-02-30"}', 'now must be an ISO date'],
  ['{"kind":"date","text":"昨天","now":7}', 'now must be an ISO date'],
  ['{"kind":"date","text":"昨天","prefer":"both"}', 'prefer must be past or future'],
])('%s is refused with a reason', (line, error) => {
  expect(answer(line)).toEqual({ value: null, error });
});
