import { type LocalDate, localDate, shanghaiDate } from '../../time/localDate.js';
import { readValue, type ValueRequest } from './readValue.js';
import type { ValueKind } from './types.js';

/** Answers one JSON line of `nlu:values` with one: `{"value"}`, or `{"value":null,"error"}` for a line that is no request. */
export function valueLine(line: string, today: LocalDate): string {
  const request = parseRequest(line);
  if (typeof request === 'string') return JSON.stringify({ value: null, error: request });
  return JSON.stringify({ value: readValue(request, today) });
}

const kinds: readonly ValueKind[] = ['date', 'money', 'phone', 'id_number', 'city', 'yes_no'];

/** The request, or one sentence on what is wrong with the line. */
function parseRequest(line: string): ValueRequest | string {
  const object = parseObject(line);
  if (object === undefined) return 'not a JSON object';
  const { text, now, prefer, question } = object;
  const kind = kinds.find((known) => known === object['kind']);
  if (kind === undefined) return `kind must be one of ${kinds.join(', ')}`;
  if (typeof text !== 'string') return 'text must be a string';
  const day = now === undefined || now === null ? undefined : dayOf(now);
  if (now !== undefined && now !== null && day === undefined) return 'now must be an ISO date';
  if (prefer !== undefined && prefer !== null && prefer !== 'past' && prefer !== 'future')
    return 'prefer must be past or future';
  return {
    kind,
    text,
    now: day,
    prefer: prefer ?? undefined,
    question: typeof question === 'string' ? question : undefined,
  };
}

function parseObject(
  line: string,
): Partial<Record<'kind' | 'text' | 'now' | 'prefer' | 'question', unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(line.replace(/^\uFEFF/, ''));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** A date as it is; a point in time becomes its day in Shanghai. */
function dayOf(now: unknown): LocalDate | undefined {
  if (typeof now !== 'string') return undefined;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(now) ?? [];
  if (year !== undefined) return localDate(Number(year), Number(month), Number(day));
  const instant = Date.parse(now);
  return Number.isNaN(instant) ? undefined : shanghaiDate(instant);
}
