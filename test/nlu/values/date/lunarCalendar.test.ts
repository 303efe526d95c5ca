import { LunarDay, LunarYear, SolarDay, SolarTerm } from 'tyme4ts';
import { festivals } from '../../../../nlu/values/date/festivals.js';
import { lunarToSolar, lunarYearOf, newYearsEve } from '../../../../nlu/values/date/lunarCalendar.js';
import { readDate } from '../../../../nlu/values/date.js';
import { addDays } from '../../../../time/localDate.js';

function isoOf(day: SolarDay): string {
  return [day.getYear(), day.getMonth(), day.getDay()].map((part) => String(part).padStart(2, '0')).join('-');
}

const digits = '〇一二三四五六七八九';
const months = '正 二 三 四 五 六 七 八 九 十 冬 腊'.split(' ');

function dayName(day: number): string {
  if (day <= 10) return `初${day === 10 ? '十' : digits[day]}`;
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return `${day < 20 ? '十' : '廿'}${digits[day % 10]}`;
}

test('every lunar day from 2024 to 2030 is read as the second source has it', () => {
  for (let date = '2024-01-01'; date <= '2030-12-31'; date = addDays(date, 1)) {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const lunar = SolarDay.fromYmd(year, month, day).getLunarDay();
    const lunarMonth = lunar.getLunarMonth();
    const name = `${lunarMonth.isLeap() ? '闰' : ''}${months[lunarMonth.getMonth() - 1]}月${dayName(lunar.getDay())}`;
    const text = `农历${lunarMonth.getYear()}年${name}`;
    expect({ text, ...readDate(text, { today: '2026-11-22' }) }).toEqual({ text, ok: true, value: date });
    expect(lunarYearOf(date)).toBe(lunarMonth.getYear());
  }
});

test('every lunar new year of the table agrees with the second source', () => {
  for (let year = 1900; year <= 2100; year++) {
    expect(lunarToSolar({ year, month: 1, day: 1 })).toBe(isoOf(LunarDay.fromYmd(year, 1, 1).getSolarDay()));
    const leap = LunarYear.fromYear(year).getLeapMonth();
    const leapDay = leap === 0 ? undefined : isoOf(LunarDay.fromYmd(year, -leap, 1).getSolarDay());
    expect(lunarToSolar({ year, month: leap || 1, day: 1, leap: true })).toBe(leapDay);
  }
});

test('清明 and 冬至 agree with the second source', () => {
  for (let year = 1950; year <= 2100; year++) {
    for (const [name, index] of [
      ['清明', 7],
      ['冬至', 24],
    ] as const) {
      const day = isoOf(SolarTerm.fromIndex(year, index).getJulianDay().getSolarDay());
      expect(festivals.get(name)?.(year)).toBe(day);
    }
  }
});

test('days the lunar calendar lacks are none', () => {
  expect(lunarToSolar({ year: 2025, month: 12, day: 30 })).toBeUndefined();
  expect(lunarToSolar({ year: 2026, month: 6, day: 1, leap: true })).toBeUndefined();
  expect(lunarToSolar({ year: 2026, month: 13, day: 1 })).toBeUndefined();
  expect(lunarToSolar({ year: 2101, month: 1, day: 1 })).toBeUndefined();
  expect(newYearsEve(2027)).toBe('2027-02-05');
});
