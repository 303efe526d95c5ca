import { addDays, type Instant, shanghaiDate, shanghaiTime } from '../../../time/localDate.js';

/** When a message was written, as a person would say it now: 14:30 · 昨天 14:30 · 11月5日 14:30 · 2025年11月5日 14:30. */
export function timeLabel(at: Instant, now: Instant, yesterday: string): string {
  const day = shanghaiDate(at);
  const today = shanghaiDate(now);
  const time = shanghaiTime(at);
  if (day === today) return time;
  if (day === addDays(today, -1)) return `${yesterday} ${time}`;
  return `${dayLabel(day, day.slice(0, 4) !== today.slice(0, 4))} ${time}`;
}

function dayLabel(day: string, withYear: boolean): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${withYear ? `${year}年` : ''}${month}月${date}日`;
}
