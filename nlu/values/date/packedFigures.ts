import { localDate } from '../../../time/localDate.js';
import { century } from './calendarWords.js';
import { ambiguous, type DateFamily, day, hit } from './dateHit.js';
import { monthDay } from './monthDayFigures.js';

/** Figures run together, only as a whole answer: 0715, 240715, 202407. */
export const packedFigures: DateFamily = {
  gate: /\d{4}/,
  pattern: /^\D{0,6}?(?<!\d)(?<figures>\d{6}|\d{4})(?!\d)\D{0,6}$/g,
  read(match, context, mode) {
    const figures = match.groups?.['figures'] ?? '';
    if (mode === 'sentence' || /[年月元块万wk]/i.test(match[0])) return undefined;
    if (figures.length === 4) {
      const outcome = monthDay(Number(figures.slice(0, 2)), Number(figures.slice(2)), {
        year: undefined,
        context,
      });
      return outcome.ok ? hit(match, outcome) : undefined;
    }
    const [head = 0, middle = 0, tail = 0] = [0, 2, 4].map((at) => Number(figures.slice(at, at + 2)));
    const asDay = localDate(century(head, context.today), middle, tail);
    const asMonth =
      (head === 19 || head === 20) && tail >= 1 && tail <= 12
        ? `${figures.slice(0, 4)}-${figures.slice(4)}`
        : undefined;
    if (asDay !== undefined && asMonth !== undefined) return hit(match, ambiguous);
    if (asDay === undefined && asMonth === undefined) return undefined;
    return hit(match, asMonth === undefined ? day(asDay) : { ok: true, value: asMonth });
  },
};
