import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CatalogueChecks } from '../../catalogue/catalogueChecks.js';
import { type CatalogueData, loadCatalogue } from '../../catalogue/loadCatalogue.js';
import { checkRules } from '../../eligibility/checkRules.js';
import { checkParams, slotsRead } from '../../eligibility/evaluators/index.js';

const slotKinds = [
  'choice',
  'choices',
  'city',
  'date',
  'hospital',
  'id_last4',
  'integer',
  'money',
  'name',
  'phone',
  'policy_no',
  'text',
  'yes_no',
  'yes_no_unsure',
];

export const dataFolder = join(__dirname, '../../data');
export const checks: CatalogueChecks = { slotKinds, checkParams, slotsRead, checkRules };

export function loadShipped(): CatalogueData {
  return loadCatalogue(dataFolder, checks);
}

const copies: string[] = [];
afterAll(() => {
  for (const folder of copies) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the shipped forms that a test may spoil. */
export interface Copy {
  folder: string;
  /** Replaces words of a file; they have to be there. */
  edit(file: string, from: string | RegExp, to: string): Copy;
  write(file: string, text: string): Copy;
  read(file: string): string;
}

export function copyOfData(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  copies.push(folder);
  for (const part of ['slots.yaml', 'rules.yaml', 'services']) {
    cpSync(join(dataFolder, part), join(folder, part), { recursive: true });
  }
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const copy: Copy = {
    folder,
    read,
    write: (file, text) => {
      writeFileSync(join(folder, file), text);
      return copy;
    },
    edit: (file, from, to) => {
      const before = read(file);
      const after = before.replace(from, to);
      expect(after).not.toBe(before);
      return copy.write(file, after);
    },
  };
  return copy;
}
