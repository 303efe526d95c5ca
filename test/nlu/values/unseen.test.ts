import { readFileSync } from 'node:fs';
import type { ValueRequest } from '../../../nlu/values/readValue.js';
import { readValue } from '../../../nlu/values/readValue.js';
import type { ValueKind } from '../../../nlu/values/types.js';

/**
 * Value expressions as people write them, with the answers a careful reader would give; written without a look at the parsers.
 * The order in which an ambiguous place's candidates are told does not count.
 */
type Row = ValueRequest & { value: unknown };

const rows = readFileSync('test/nlu/values/unseen.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row);

const least = 0.97;
const kinds: ValueKind[] = ['date', 'money', 'phone', 'id_number', 'city', 'yes_no'];

test.each(kinds)('%s: at least 97 in 100 are read as a careful person would', (kind) => {
  const ofKind = rows.filter((row) => row.kind === kind);
  const missed = ofKind.filter((row) => !isRight(row)).map(shown);
  expect(ofKind.length).toBeGreaterThanOrEqual(60);
  expect({ missed, enough: missed.length <= ofKind.length * (1 - least) }).toEqual({ missed, enough: true });
});

test('the table is large', () => {
  expect(rows.length).toBeGreaterThanOrEqual(600);
});

function isRight(row: Row): boolean {
  return sorted(readValue(row, '2026-11-22')) === sorted(row.value);
}

function sorted(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('ambiguous' in value)) return JSON.stringify(value);
  const ambiguous = (value.ambiguous as unknown[]).map((one) => JSON.stringify(one)).sort();
  return JSON.stringify({ ambiguous });
}

function shown(row: Row): string {
  return `${row.text} ${row.prefer ?? row.question ?? ''}: ${JSON.stringify(readValue(row, '2026-11-22'))}, not ${JSON.stringify(row.value)}`;
}
