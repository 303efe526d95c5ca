import { isMonth, type LocalDate, type LocalMonth } from './localDate.js';

/** A day or a month as people read it: 2026年11月3日, 2026年11月. */
export function sayDay(value: LocalDate | LocalMonth): string {
  const [year, month, day] = value.split('-').map(Number);
  return isMonth(value) ? `${year}年${month}月` : `${year}年${month}月${day}日`;
}

const dayOrMonth = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** For texts that hold values of many kinds: days as people read them, all else as it is. */
export function sayValue(value: string | number): string {
  const words = String(value);
  return dayOrMonth.test(words) ? sayDay(words) : words;
}
