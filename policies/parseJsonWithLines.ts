import type { Located } from './jsonReader.js';
import { JsonFault, JsonReader } from './jsonReader.js';

/** Steps down into JSON: keys and indexes. */
export type JsonPath = readonly PropertyKey[];

export type JsonWithLines =
  | {
      ok: true;
      value: unknown;
      /** Line (from 1) where the value at the path begins; of its nearest ancestor when it is not there. */
      lineOf(path: JsonPath): number;
    }
  | { ok: false; line: number; reason: string };

/**
 * Strict JSON that remembers where everything stood, for files that people write: `JSON.parse` forgets positions, and
 * takes the last of two equal keys without a word, which is an error here.
 */
export function parseJsonWithLines(text: string): JsonWithLines {
  const lineAt = createLineCounter(text);
  try {
    const root = new JsonReader(text).readAll();
    return { ok: true, value: root.value, lineOf: (path) => lineAt(locate(root, path)) };
  } catch (error) {
    if (error instanceof JsonFault) return { ok: false, line: lineAt(error.offset), reason: error.message };
    throw error;
  }
}

function locate(root: Located, path: JsonPath): number {
  let here = root;
  for (const step of path) {
    const part = here.parts?.get(step);
    if (part === undefined) break;
    here = part;
  }
  return here.offset;
}

function createLineCounter(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) ends.push(end);
  return (offset) => 1 + countBelow(ends, offset);
}

/** How many of the rising numbers lie below the limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
