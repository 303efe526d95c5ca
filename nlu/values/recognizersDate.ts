import { DateTimeOptions, recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import { instantOf, type LocalDate } from '../../time/localDate.js';

/**
 * A second reader for `DateContext.fallbackDates`. It costs about 40 MB and a quarter of a second to load, so only the
 * composition root imports this file, and only when it is wanted. Its result is taken only when the whole text is one
 * expression that it resolves to one full date without choosing: it is wrong about much else (半个月前, 6月底, 20250301).
 */
export function recognizersDate(text: string, today: LocalDate): LocalDate | undefined {
  const results = recognizeDateTime(text, 'zh-cn', DateTimeOptions.None, new Date(instantOf(today) + noonMs));
  const [result] = results;
  if (results.length !== 1 || result === undefined || result.end - result.start + 1 < text.length)
    return undefined;
  const values: unknown = result.resolution?.['values'];
  if (!Array.isArray(values) || values.length !== 1) return undefined;
  const [only] = values as { timex?: unknown }[];
  const timex = typeof only?.timex === 'string' ? only.timex : '';
  return /^(?:19|20)\d{2}-\d{2}-\d{2}(?:T|$)/.test(timex) ? timex.slice(0, 10) : undefined;
}

/** Noon, so that the day is the same in every zone the library may reckon in. */
const noonMs = 12 * 3_600_000;
