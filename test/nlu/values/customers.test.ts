import { readFileSync } from 'node:fs';
import { readDays } from '../../../nlu/values/days.js';
import { readIdLast4 } from '../../../nlu/values/idLast4.js';
import { readInteger } from '../../../nlu/values/integer.js';
import { readName } from '../../../nlu/values/name.js';
import { readPolicyNo } from '../../../nlu/values/policyNo.js';
import type { Reading } from '../../../nlu/values/reading.js';
import { readValue, type ValueRequest } from '../../../nlu/values/readValue.js';
import type { ValueKind } from '../../../nlu/values/types.js';

/**
 * Hard answers of customers (hedges, dialect, slips of the finger, lunar days) with the value each has, written before the readers
 * saw them; beside the kinds of `nlu:values` also those that only the dialog asks for.
 */
type OwnKind = 'days' | 'integer' | 'name' | 'policyNo' | 'idLast4';
type Row = Omit<ValueRequest, 'kind'> & { kind: ValueKind | OwnKind; value: unknown };

const ownReaders: Record<OwnKind, (text: string) => Reading<unknown>> = {
  days: readDays,
  integer: readInteger,
  name: readName,
  policyNo: readPolicyNo,
  idLast4: readIdLast4,
};

const rows = readFileSync('test/nlu/values/customers.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row);

const least = 0.97;

test.each([...new Set(rows.map(({ kind }) => kind))])('%s: at least 97 in 100 are read right', (kind) => {
  const ofKind = rows.filter((row) => row.kind === kind);
  const missed = ofKind.filter((row) => sorted(valueRead(row)) !== sorted(row.value)).map(shown);
  expect({ missed, enough: missed.length <= ofKind.length * (1 - least) }).toEqual({ missed, enough: true });
});

test('the table is large', () => {
  expect(rows.length).toBeGreaterThanOrEqual(1200);
});

function valueRead({ kind, ...rest }: Row): unknown {
  if (kind in ownReaders) {
    const reading = ownReaders[kind as OwnKind](rest.text);
    return reading.ok ? reading.value : null;
  }
  return readValue({ ...rest, kind: kind as ValueKind }, '2026-11-22');
}

/** The order in which an ambiguous place's candidates are told does not count. */
function sorted(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('ambiguous' in value)) return JSON.stringify(value);
  return JSON.stringify((value.ambiguous as unknown[]).map((one) => JSON.stringify(one)).sort());
}

function shown(row: Row): string {
  return `${row.text} ${row.prefer ?? row.question ?? ''}: ${JSON.stringify(valueRead(row))}, not ${JSON.stringify(row.value)}`;
}
