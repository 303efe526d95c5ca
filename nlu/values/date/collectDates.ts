import { addDays, isMonth } from '../../../time/localDate.js';
import { readChineseNumber } from '../chineseNumber.js';
import { agoDates } from './agoDates.js';
import { bareDays } from './bareDays.js';
import { calendarDates } from './calendarDates.js';
import { ambiguous, type DateContext, type DateFamily, type DateHit, type DateMode } from './dateHit.js';
import { festivalDates } from './festivalDates.js';
import { monthDayFigures } from './monthDayFigures.js';
import { nthDays } from './nthDays.js';
import { packedFigures } from './packedFigures.js';
import { relativeDays } from './relativeDays.js';
import { relativeMonths } from './relativeMonths.js';
import { threeFigureDates } from './threeFigureDates.js';
import { vagueDates } from './vagueDates.js';
import { weekdays } from './weekdays.js';
import { yearFirstDates } from './yearFirstDates.js';

/** All stretches of the (normalised) text that speak of a time, left to right, none overlapping: the longest wins. */
export function collectDates(text: string, context: DateContext, mode: DateMode): DateHit[] {
  const hits: DateHit[] = [];
  for (const family of mode === 'answer' ? answerFamilies : families) {
    if (family.gate.test(text)) readFamily(hits, { family, text, context, mode });
  }
  if (hits.length === 0) return hits;
  const joined: DateHit[] = [];
  for (const hit of withoutOverlap(hits)) {
    const last = joined.at(-1);
    const next = shiftByDays(markSpan(hit, text), text);
    if (last && isItsWeekday(last, next, text)) joined[joined.length - 1] = { ...last, end: next.end };
    else joined.push(next);
  }
  return joined;
}

const families: readonly DateFamily[] = [
  nthDays,
  calendarDates,
  relativeMonths,
  yearFirstDates,
  threeFigureDates,
  monthDayFigures,
  festivalDates,
  agoDates,
  relativeDays,
  weekdays,
  bareDays,
];
const answerFamilies: readonly DateFamily[] = [...families, packedFigures, vagueDates];

function readFamily(
  hits: DateHit[],
  { family, text, context, mode }: { family: DateFamily; text: string; context: DateContext; mode: DateMode },
): void {
  const { pattern } = family;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const found = family.read(match, context, mode);
    if (found !== undefined) hits.push(found);
    // A match that is no date must not hide one that begins inside it.
    else pattern.lastIndex = match.index + 1;
  }
}

function withoutOverlap(hits: DateHit[]): DateHit[] {
  const longestFirst = hits
    .map((hit, order) => ({ hit, order }))
    .sort(
      (one, other) =>
        other.hit.end - other.hit.start - (one.hit.end - one.hit.start) || one.order - other.order,
    );
  const kept: DateHit[] = [];
  for (const { hit } of longestFirst) {
    if (kept.every((other) => hit.end <= other.start || hit.start >= other.end)) kept.push(hit);
  }
  return kept.sort((one, other) => one.start - other.start);
}

/** In 「7、8月」 and 「15到20号」 the second figure is only half of what was said. */
function markSpan(hit: DateHit, text: string): DateHit {
  if (!/^[\d一二三四五六七八九十]/.test(text.slice(hit.start, hit.end))) return hit;
  return spanBefore.test(text.slice(Math.max(0, hit.start - 8), hit.start))
    ? { ...hit, outcome: ambiguous }
    : hit;
}

const spanBefore = /(?:\d|[一二三四五六七八九十])\s*(?:、|到|至|或者?|还是|[-~])\s*$/;

/** 7月15号的前一天, 20号的后两天, 中秋的第二天. */
function shiftByDays(hit: DateHit, text: string): DateHit {
  const { outcome } = hit;
  const [words = ''] = dayBeside.exec(text.slice(hit.end)) ?? [];
  if (words === '' || !outcome.ok || isMonth(outcome.value)) return hit;
  const count = readChineseNumber(/[一二两三四五六七八九十\d]+(?=天)/.exec(words)?.[0] ?? '一') ?? 1;
  const steps = /第/.test(words) ? 1 : count;
  const value = addDays(outcome.value, /[前头]/.test(words) ? -steps : steps);
  return { ...hit, end: hit.end + words.length, outcome: { ok: true, value } };
}

const dayBeside =
  /^的?(?:前一晚|头一[天晚]|[前后](?:[一二两三四五六七八九]|\d{1,2})天|第二天|次日|隔天)(?!前|后|内)/;

/** 「7月15号星期三」 is one date; the weekday alone would be another day. */
function isItsWeekday(last: DateHit, next: DateHit, text: string): boolean {
  if (!/^(?:周|星期|礼拜)/.test(text.slice(next.start, next.end))) return false;
  const isDay = last.outcome.ok && !isMonth(last.outcome.value);
  const namesWeekday = /[周期拜][一二三四五六日天]$/.test(text.slice(last.start, last.end));
  return isDay && !namesWeekday && /^[\s,(的是]{0,2}$/.test(text.slice(last.end, next.start));
}
