import { createRequire } from 'node:module';
import type * as Recognizers from '@microsoft/recognizers-text-date-time';
import { instantOf, type LocalDate } from '../../time/localDate.js';

/**
 * A second reader for `DateContext.fallbackDates`. The package costs about 40 MB and a quarter of a second to load, which
 * happens at the first text that needs it and not before. Its result is taken only when the whole text is one
 * expression that it resolves to one full date without choosing: it is wrong about much else (半个月前, 6月底, 20250301).
 */
export function recognizersDate(text: string, today: LocalDate): LocalDate | undefined {
  if (misread.test(text)) return undefined;
  const { DateTimeOptions, recognizeDateTime } = recognizers();
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

let loaded: typeof Recognizers | undefined;

function recognizers(): typeof Recognizers {
  // A CommonJS package, required by its own kind of loader because reading a date is synchronous.
  loaded ??= createRequire(import.meta.url)('@microsoft/recognizers-text-date-time') as typeof Recognizers;
  return loaded;
}

/** Rough and reckoned dates, which it takes for other ones. */
const misread = /[前后半几多末底初旬]/;

/** Noon, so that the day is the same in every zone the library may reckon in. */
const noonMs = 12 * 3_600_000;
