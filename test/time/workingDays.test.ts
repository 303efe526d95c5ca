import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isWorkday } from 'chinese-days';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../time/localDate.js';
import { isWorkingDay, loadWorkCalendar, nthWorkingDay } from '../../time/workingDays.js';

const calendar = loadWorkCalendar('data/calendar.yaml');

describe('the n-th working day', () => {
  const rows: [string, string, number, string | undefined][] = [
    ['Monday, the next day', '2026-11-16', 1, '2026-11-17'],
    ['Monday, three days', '2026-11-16', 3, '2026-11-19'],
    ['over a weekend', '2026-11-20', 1, '2026-11-23'],
    ['from a Saturday', '2026-11-21', 3, '2026-11-25'],
    ['over the spring holidays', '2026-02-13', 3, '2026-02-25'],
    ['a Saturday made up', '2026-02-27', 1, '2026-02-28'],
    ['a Sunday made up before the holidays', '2026-09-19', 1, '2026-09-20'],
    ['over the National Day week', '2026-09-30', 3, '2026-10-10'],
    ['over the year, both known', '2025-12-31', 1, '2026-01-04'],
    ['the last of the known year', '2026-12-30', 1, '2026-12-31'],
    ['a year that is not known', '2026-12-31', 1, undefined],
    ['reaching into it', '2026-12-29', 3, undefined],
    ['a year before', '2024-12-30', 1, undefined],
    ['no day at all', '2026-11-16', 0, undefined],
  ];
  test.each(rows)('%s', (_name, from, n, expected) => {
    expect(nthWorkingDay(from, n, calendar)).toBe(expected);
  });

  const from = fc.integer({ min: 0, max: 600 }).map((days) => addDays('2025-01-01', days));

  test('exactly n working days lie after the day, up to it', () => {
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 20 }), (start, n) => {
        const end = nthWorkingDay(start, n, calendar) ?? start;
        const days = Array.from({ length: daysBetween(start, end) }, (_, index) => addDays(start, index + 1));
        expect(days.filter((day) => isWorkingDay(day, calendar))).toHaveLength(n);
        expect(isWorkingDay(end, calendar)).toBe(true);
      }),
    );
  });
});

test('every day agrees with an independent calendar', () => {
  for (let day = '2025-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
    expect([day, isWorkingDay(day, calendar)]).toEqual([day, isWorkday(day)]);
  }
});

test('a year that is not there is not guessed', () => {
  expect(isWorkingDay('2027-01-04', calendar)).toBeUndefined();
  expect(isWorkingDay('2024-12-31', calendar)).toBeUndefined();
});

describe('a bad file is refused', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'calendar-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const year = (holidays: string, makeUp = '[]') =>
    `"2026": { source: 通知, holidays: [${holidays}], makeUp: ${makeUp} }`;
  const good = '{ name: 元旦, from: "2026-01-01", to: "2026-01-03" }';

  test('this one is good', () => {
    const file = path.join(folder, 'good.yaml');
    writeFileSync(file, year(good, '["2026-01-04"]'));
    expect(isWorkingDay('2026-01-03', loadWorkCalendar(file))).toBe(false);
    expect(isWorkingDay('2026-01-04', loadWorkCalendar(file))).toBe(true);
  });

  const bad: [string, string, string][] = [
    [
      'another year',
      year('{ name: 元旦, from: "2025-12-31", to: "2026-01-03" }'),
      '2025-12-31 is not in 2026',
    ],
    ['back to front', year('{ name: 元旦, from: "2026-01-03", to: "2026-01-01" }'), 'from lies after to'],
    ['no such day', year('{ name: 元旦, from: "2026-01-01", to: "2026-02-30" }'), 'to'],
    ['a working day made up', year(good, '["2026-01-05"]'), '2026-01-05 is no weekend day'],
    ['no source', '"2026": { holidays: [], makeUp: [] }', 'source'],
    ['no year', '"26": { source: 通知, holidays: [], makeUp: [] }', '26'],
    ['not YAML', '"2026": [', 'YAML'],
  ];
  test.each(bad)('%s', (_name, text, message) => {
    const file = path.join(folder, 'bad.yaml');
    writeFileSync(file, text);
    const fault = expect.objectContaining({
      code: 'catalogue_invalid',
      message: expect.stringContaining(message),
    });
    expect(() => loadWorkCalendar(file)).toThrow(fault);
  });

  test('no file', () => {
    const fault = expect.objectContaining({ code: 'catalogue_invalid' });
    expect(() => loadWorkCalendar(path.join(folder, 'none.yaml'))).toThrow(fault);
  });
});
