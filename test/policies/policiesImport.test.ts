import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../store/openSqlite.js';
import { createPolicyTable } from '../../store/policyTable.js';
import { startChild } from '../store/startChild.js';

const samples = join(__dirname, '../../data/samples/policies.json');
// Children compile the sources first, which a busy machine may do slowly.
jest.setTimeout(120_000);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shouli-import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const runImport = (...args: string[]) =>
  startChild('cli/policiesImport.ts', args, { DATA_DIR: folder }).ended;

async function findNow(policyNo: string) {
  const db = await openSqlite(folder);
  const found = await createPolicyTable(db).find(policyNo);
  await db.destroy();
  return found;
}

test('the samples are loaded, and loaded again', async () => {
  expect(await runImport(samples)).toEqual({
    code: 0,
    stdout: '9 policies loaded: 9 new, 0 updated\n',
    stderr: '',
  });
  expect(await runImport(samples)).toMatchObject({
    code: 0,
    stdout: '9 policies loaded: 0 new, 9 updated\n',
  });
  expect(await findNow('SAMPLE0009LASTX')).toMatchObject({ insuredIdNumber: '99010119700101001X' });
});

test('of a wrong file nothing is loaded, and each error is a line', async () => {
  const file = join(folder, 'wrong.json');
  writeFileSync(file, readFileSync(samples, 'utf8').replace('"19900000009"', '"9"'));
  expect(await runImport(file)).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^line \d+: records\[8\]\.insuredPhone: a mainland mobile number\n$/),
  });
  expect(await findNow('SAMPLE0001LONG')).toBeUndefined();
});

test('of many errors twenty are shown, then their number', async () => {
  const file = join(folder, 'wrong.json');
  writeFileSync(file, JSON.stringify(Array.from({ length: 25 }, () => 7)));
  const { code, stderr } = await runImport(file);
  expect(code).toBe(1);
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(21);
  expect(lines[20]).toBe('… and 5 more');
});

test.each([
  ['no file is named', [], /^usage: .*FILE\.json\n$/],
  ['the file is not there', ['missing.json'], /^missing\.json cannot be read: .*\n$/],
])('%s: one line says so', async (_, args, line) => {
  expect(await runImport(...args)).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(line) });
});

test('a store that cannot be opened: one line names the folder', async () => {
  const path = join(folder, 'file');
  writeFileSync(path, '');
  const { code, stderr } = await startChild('cli/policiesImport.ts', [samples], { DATA_DIR: path }).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^the store cannot be written in .*file: .*\n$/);
});
