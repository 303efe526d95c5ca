import { readDate } from '../../../../nlu/values/date.js';
import { addDays } from '../../../../time/localDate.js';

const digits = '〇一二三四五六七八九';
const numeral = (value: number): string => {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : (digits[value % 10] ?? '');
  return tens === 0 ? ones : `${tens === 1 ? '' : digits[tens]}十${ones}`;
};

/** How people write one and the same day. */
const forms: [string, (year: string, month: number, day: number) => string][] = [
  [
    '2024-07-15',
    (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  ],
  ['2024/7/15', (year, month, day) => `${year}/${month}/${day}`],
  ['2024年7月15日', (year, month, day) => `${year}年${month}月${day}日`],
  [
    '20240715',
    (year, month, day) => `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`,
  ],
  [
    '二〇二四年七月十五号',
    (year, month, day) =>
      `${[...year].map((digit) => digits[Number(digit)]).join('')}年${numeral(month)}月${numeral(day)}号`,
  ],
];

test.each(forms)('every day from 1990 to 2030 written like %s is read back', (_form, write) => {
  for (let date = '1990-01-01'; date <= '2030-12-31'; date = addDays(date, 1)) {
    const [year = '', month = '', day = ''] = date.split('-');
    const text = write(year, Number(month), Number(day));
    const reading = readDate(text, { today: '2026-11-22', prefer: 'past' });
    if (!reading.ok || reading.value !== date)
      expect({ text, reading }).toEqual({ text, reading: { ok: true, value: date } });
  }
});

test('a day without its year is the latest gone by, or the next to come', () => {
  for (let date = '2026-01-01'; date <= '2027-12-31'; date = addDays(date, 1)) {
    if (date.endsWith('02-29')) continue;
    const text = `${Number(date.slice(5, 7))}月${Number(date.slice(8))}号`;
    expect(readDate(text, { today: date, prefer: 'past' })).toEqual({ ok: true, value: date });
    const past = readDate(text, { today: addDays(date, -1), prefer: 'past' });
    const future = readDate(text, { today: addDays(date, -1), prefer: 'future' });
    expect(past.ok && past.value < date).toBe(true);
    expect(future).toEqual({ ok: true, value: date });
  }
});
