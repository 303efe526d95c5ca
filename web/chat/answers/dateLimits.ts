import { addDays, type LocalDate } from '../../../time/localDate.js';

export interface DateLimits {
  min: LocalDate;
  max: LocalDate;
  /** 今天 and 昨天 are likely enough to have their own buttons. */
  nearDays: boolean;
}

/** A stay in hospital may be planned; a diagnosis, an operation or a policy's first day may not. */
const mayLieAhead = new Set(['admission_date']);
/** Nobody picks a day further back in a picker; older ones can be typed. */
const yearsBack = 30;
const daysAhead = 365;

export function dateLimits(slot: string, today: LocalDate): DateLimits {
  const ahead = mayLieAhead.has(slot);
  return {
    min: `${Number(today.slice(0, 4)) - yearsBack}-01-01`,
    max: ahead ? addDays(today, daysAhead) : today,
    nearDays: ahead,
  };
}

/** A picked day as a customer would write it. */
export function dateText(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
