import fc from 'fast-check';
import { checkCharacter, findIdNumbers, readIdNumber } from '../../../nlu/values/idNumber.js';
import { addDays } from '../../../time/localDate.js';

const today = '2026-11-22';
const read = (text: string): string => {
  const reading = readIdNumber(text, today);
  return reading.ok ? reading.value : reading.reason;
};

test.each([
  ['11010519491231002X', '11010519491231002X'],
  ['11010519491231002x', '11010519491231002X'],
  ['110105 19491231 002X', '11010519491231002X'],
  ['110105-19491231-002X', '11010519491231002X'],
  ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
  ['我的身份证号：11010519491231002X。', '11010519491231002X'],
  ['440524188001010014', 'birth'],
  ['810000199408230021', '810000199408230021'],
  ['830000199201300022', '830000199201300022'],
  ['110105194912310021', 'check'],
  ['110105491231002', 'length'],
  ['1101051949123100', 'length'],
  ['1101051949123100213', 'length'],
  ['99010519491231002X', 'region'],
  ['110105194902300020', 'birth'],
  ['110105202912310020', 'birth'],
  ['不告诉你', 'none'],
  ['', 'none'],
])('%s is %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

/** Numbers of people born on any day since 1930. */
const numbers = fc
  .tuple(
    fc.constantFrom('110105', '330102', '510107', '650104', '810000', '820000', '830000'),
    fc.integer({ min: 0, max: 34_000 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, days, serial]) => {
    const first = `${region}${addDays('1930-01-01', days).replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
    return first + checkCharacter(first);
  });

test('a right number is read, and with any one digit changed it is not', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.integer({ min: 0, max: 16 }),
      fc.integer({ min: 1, max: 9 }),
      (number, at, step) => {
        expect(read(number)).toBe(number);
        const digit = (Number(number[at]) + step) % 10;
        expect(readIdNumber(number.slice(0, at) + digit + number.slice(at + 1)).ok).toBe(false);
      },
    ),
  );
});

test('numbers in running text', () => {
  const text = '我叫李四，身份证11010519491231002x，电话13800138000';
  expect(findIdNumbers(text)).toEqual([
    { text: '11010519491231002x', start: 8, end: 26, value: '11010519491231002X' },
  ]);
  expect(findIdNumbers('单号110105194912310021和8200123456789012345')).toEqual([]);
});
