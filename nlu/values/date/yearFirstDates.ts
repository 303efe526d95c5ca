import { localDate } from '../../../time/localDate.js';
import { figureSeparator } from './calendarWords.js';
import { monthOf } from './chooseMonth.js';
import { before, behind, type DateFamily, day, hit, impossible } from './dateHit.js';

/** 2024-7-15, 2024/7/15, 2024.7.15, 2024.7月15日, and 2024-7 for a month; also 20240715. */
export const yearFirstDates: DateFamily = {
  gate: /(?:19|20)\d\d/,
  pattern: new RegExp(
    `(?<![\\dA-Za-z.-])(?:(?<year>(?:19|20)\\d\\d)(?:${figureSeparator}|年\\s*)(?<month>\\d{1,2})` +
      `(?:(?:${figureSeparator}|\\s*月\\s*)(?<day>\\d{1,2})(?![\\d]|\\.\\d)\\s*(?:号|日)?|(?![\\d月]|[-./]\\d))` +
      `|(?<packed>(?:19|20)\\d{6})(?![\\dA-Za-z]|[-.]\\d))`,
    'g',
  ),
  read(match, _context, mode) {
    const { year, month, day: text, packed } = match.groups ?? {};
    if (packed !== undefined) {
      if (mode === 'sentence' && /号[码是为:\s]*$/.test(before(match))) return undefined;
      return hit(match, day(localDate(+packed.slice(0, 4), +packed.slice(4, 6), +packed.slice(6))));
    }
    if (text !== undefined) return hit(match, day(localDate(Number(year), Number(month), Number(text))));
    if (/^(?:万|元|块|千|%|[wk])/i.test(behind(match))) return undefined;
    const real = Number(month) >= 1 && Number(month) <= 12;
    return hit(match, real ? { ok: true, value: monthOf(Number(year), Number(month)) } : impossible);
  },
};
