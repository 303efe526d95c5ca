import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPolicyFile } from '../../policies/readPolicyFile.js';

const samples = readFileSync(join(__dirname, '../../data/samples/policies.json'), 'utf8');

/** The samples with one piece of text replaced, which must be there. */
function changed(piece: string, replacement: string): string {
  expect(samples).toContain(piece);
  return samples.replace(piece, replacement);
}

function lineOf(piece: string): number {
  return samples.slice(0, samples.indexOf(piece)).split('\n').length;
}

test('the sample policies are read whole', () => {
  const read = readPolicyFile(samples);
  expect(read.ok && read.records).toEqual(JSON.parse(samples));
});

test('a byte order mark does no harm', () => {
  expect(readPolicyFile(`\uFEFF${samples}`)).toMatchObject({ ok: true });
});

test('an empty list is a list', () => {
  expect(readPolicyFile('[]')).toEqual({ ok: true, records: [] });
});

test.each([
  ['a short phone', '"19900000003"', '"1990000003"', 'records[2].insuredPhone: a mainland mobile number'],
  ['a day that is none', '"2025-02-28"', '"2025-02-30"', 'records[4].expiryDate: Invalid ISO date'],
  [
    'an end before its beginning',
    '"2025-02-28"',
    '"2024-02-28"',
    'records[4].expiryDate: lies before effectiveDate',
  ],
  ['a misspelt field', '"waitingFrom"', '"waitingfrom"', 'records[5].waitingfrom: no such field'],
  [
    'a number as text',
    '"deductibleYuan": 20000',
    '"deductibleYuan": "20000"',
    'records[8].deductibleYuan: Invalid input: expected number, received string',
  ],
  [
    'a negative number of days',
    '"waitingPeriodDays": 60',
    '"waitingPeriodDays": -1',
    'records[7].waitingPeriodDays: Too small: expected number to be >=0',
  ],
  [
    'a wrong part of a list',
    '{"service": "cancer_screening", "used": 1}',
    '{"service": "cancer_screening"}',
    'records[2].usage[0].used: is missing',
  ],
  [
    'a number twice',
    '"SAMPLE0004ZERO"',
    '"SAMPLE0001LONG"',
    'records[3].policyNo: the same number as records[0] on line 3',
  ],
])('%s is told with its line', (_, piece, replacement, error) => {
  expect(readPolicyFile(changed(piece, replacement))).toEqual({
    ok: false,
    errors: [`line ${lineOf(piece)}: ${error}`],
  });
});

test('all errors are told, in the order of the lines', () => {
  const text = changed('"SAMPLE0004ZERO"', '"SAMPLE0001LONG"')
    .replace('"19900000001"', '"1"')
    .replace('"2044-04-30"', '""');
  const read = readPolicyFile(text);
  const places = read.ok ? [] : read.errors.map((error) => error.split(': ')[1]);
  expect(places).toEqual(['records[0].insuredPhone', 'records[3].policyNo', 'records[8].expiryDate']);
});

test('a field left out is told at its record', () => {
  const text = samples.replace(/^ {4}"product".*\n/m, '');
  expect(readPolicyFile(text)).toEqual({ ok: false, errors: ['line 2: records[0].product: is missing'] });
});

test.each([
  ['a syntax error', '[\n  {"policyNo": }\n]', 'line 2: a value is missing, or a quote not closed'],
  ['no list', '\n{"records": []}', 'line 2: a list of policy records [ … ] is wanted'],
  ['no record', '[\n\n  7\n]', 'line 3: records[0]: Invalid input: expected object, received number'],
])('%s is told with its line', (_, text, error) => {
  expect(readPolicyFile(text)).toEqual({ ok: false, errors: [error] });
});

test.each([
  ['wrong values', samples.replaceAll('"insured', '"insured_').replaceAll('"19', '"x19')],
  ['a syntax error', samples.replace('样例",', '样例')],
])('no error repeats what stands in a record: %s', (_, text) => {
  const read = readPolicyFile(text);
  expect(read.ok).toBe(false);
  expect(JSON.stringify(read)).not.toMatch(/样例|9901|19900/);
});
