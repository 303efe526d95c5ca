import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepLexicons, keptLexicons } from '../../../nlu/lexicons/keptLexicons.js';
import { loadLexicons } from '../../../nlu/lexicons/loadLexicons.js';
import { readLexicons } from '../../../nlu/lexicons/readLexicons.js';

const scratch = mkdtempSync(join(tmpdir(), 'shouli-kept-'));
const folder = join(scratch, 'lexicons');
const file = join(scratch, 'made', 'lexicons.bin');

beforeAll(() => {
  cpSync('data/lexicons', folder, { recursive: true });
  keepLexicons(folder, file);
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('what was kept is what the lists say', () => {
  expect(keptLexicons(folder, file)).toEqual(readLexicons(folder));
});

test('one hospital stays one under all its names', () => {
  const { vocabulary, hospital } = loadLexicons(folder, file);
  const match = hospital('华西', { city: '成都市' });
  const [term] = vocabulary.terms.get('四川大学华西医院');
  expect(match.kind === 'one' && term?.kind === 'hospital' && term.hospital === match.hospital).toBe(true);
});

test('a damaged file is left aside', () => {
  const damaged = join(scratch, 'damaged.bin');
  writeFileSync(damaged, readFileSync(file).subarray(0, 1000));
  expect(keptLexicons(folder, damaged)).toBeUndefined();
});

test('a list changed since counts, not what was kept', () => {
  appendFileSync(join(folder, 'mental-health.yaml'), '\n# A remark.\n');
  expect(keptLexicons(folder, file)).toBeUndefined();
  appendFileSync(join(folder, 'hospitals.csv'), '浙江省,杭州市,西湖区,level_3,public,西湖画舫医院,画舫\n');
  expect(loadLexicons(folder, file).hospital('画舫').kind).toBe('one');
});
