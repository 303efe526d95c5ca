import type { LocalMonth } from '../../../time/localDate.js';
import type { DateContext } from './dateHit.js';

/** Which year's month is meant, by the same rule as `chooseDate`: the current month is both past and future. */
export function chooseMonth(month: number, { today, prefer }: DateContext): LocalMonth {
  const year = Number(today.slice(0, 4));
  const ahead = month - Number(today.slice(5, 7));
  if (prefer === 'past') return monthOf(ahead > 0 ? year - 1 : year, month);
  if (prefer === 'future') return monthOf(ahead < 0 ? year + 1 : year, month);
  const neighbour = ahead > 0 ? 12 - ahead : 12 + ahead;
  if (ahead === 0 || neighbour * 3 > Math.abs(ahead)) return monthOf(year, month);
  return monthOf(ahead > 0 ? year - 1 : year + 1, month);
}

export function monthOf(year: number, month: number): LocalMonth {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The month that lies `months` from the one of the day. */
export function monthFrom(today: string, months: number): { year: number; month: number } {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}
