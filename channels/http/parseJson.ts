import { ShouliError } from '../../errors.js';

/** Deeper than any activity; stops bodies made of brackets before they reach recursive code. */
const maxDepth = 40;

/**
 * JSON of a stranger as plain values. NUL and lone surrogates, which databases refuse, are taken out of every string;
 * a `__proto__` key is dropped.
 * @throws ShouliError `bad_request` when it is not UTF-8, not JSON or too deep.
 */
export function parseJson(bytes: Uint8Array): unknown {
  return cleaned(parsed(bytes), 0);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ShouliError('bad_request', 'the body is not valid JSON in UTF-8', { cause });
  }
}

function cleaned(value: unknown, depth: number): unknown {
  if (depth > maxDepth)
    throw new ShouliError('bad_request', `the body is nested deeper than ${maxDepth} levels`);
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map((item) => cleaned(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, item]) => [cleanText(key), cleaned(item, depth + 1)]),
  );
}

/** Text that any store takes: no NUL, no half of a surrogate pair. */
function cleanText(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}
