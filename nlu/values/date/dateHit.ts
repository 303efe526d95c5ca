import type { LocalDate } from '../../../time/localDate.js';
import type { Reading } from '../reading.js';
import type { DateValue } from '../types.js';

/** What a date is read against. */
export interface DateContext {
  today: LocalDate;
  /**
   * Which way an incomplete date points: `past` takes the latest day that is not after today, `future` the earliest that
   * is not before. Without it the reading within this year (month, week) is taken, unless the one of a neighbouring year
   * (month, week) is at least three times nearer: in January 「12月20号」 is last year's.
   */
  prefer?: 'past' | 'future' | undefined;
  /**
   * A second reader, asked only when nothing else found a date in words that look like one. See `recognizersDate.ts`; the
   * composition root loads it on first need, as it costs much memory.
   */
  fallbackDates?: ((text: string, today: LocalDate) => LocalDate | undefined) | undefined;
}

/** Why words about a time give no day: no such day (2月30号), too rough (去年夏天), or several days alike (周末). */
export type DateReason = 'vague' | 'impossible' | 'ambiguous';

/** A stretch of the text that speaks of a time, with the day or month it means, or why it means none. */
export interface DateHit {
  start: number;
  end: number;
  outcome: Reading<DateValue>;
}

/** `answer`: the text answers 「哪天」, so that bare forms (3.15) count; `sentence`: only forms that cannot be anything else. */
export type DateMode = 'answer' | 'sentence';

/** One way of writing dates. */
export interface DateFamily {
  /** Cheap test: false for a text that cannot hold such a date. */
  gate: RegExp;
  /** Global; run over the normalised text. */
  pattern: RegExp;
  /** Undefined when the match is no date after all. */
  read(match: RegExpExecArray, context: DateContext, mode: DateMode): DateHit | undefined;
}

export function day(date: LocalDate | undefined): Reading<DateValue> {
  return date === undefined ? impossible : { ok: true, value: date };
}

export const vague: Reading<DateValue> = { ok: false, reason: 'vague' satisfies DateReason };
export const impossible: Reading<DateValue> = { ok: false, reason: 'impossible' satisfies DateReason };
export const ambiguous: Reading<DateValue> = { ok: false, reason: 'ambiguous' satisfies DateReason };

/** The few characters before a match, as far as cues reach; never the whole of a long text for each match. */
export function before(match: RegExpExecArray): string {
  return match.input.slice(Math.max(0, match.index - 16), match.index);
}

/** The text behind a match. */
export function behind(match: RegExpExecArray): string {
  return match.input.slice(match.index + match[0].length);
}

/** The hit of a whole match. */
export function hit(match: RegExpExecArray, outcome: Reading<DateValue>): DateHit {
  return { start: match.index, end: match.index + match[0].length, outcome };
}
