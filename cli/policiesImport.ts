/**
 * `npm run policies:import -- FILE.json`: loads policies into the embedded table of `DATA_DIR`, all or nothing. The
 * server may be running. A wrong file is told line by line on stderr, and the exit code is 1.
 */
import { readFile } from 'node:fs/promises';
import { asShouliError, ShouliError } from '../errors.js';
import { readPolicyFile } from '../policies/readPolicyFile.js';
import { openSqlite } from '../store/openSqlite.js';
import { createPolicyTable } from '../store/policyTable.js';
import { systemClock } from '../time/clock.js';

/** More would scroll the first ones away. */
const maxErrorsShown = 20;

async function policiesImport(file: string): Promise<number> {
  const read = readPolicyFile(await readText(file));
  if (!read.ok) {
    showErrors(read.errors);
    return 1;
  }
  const db = await openSqlite(process.env['DATA_DIR'] || './var');
  try {
    const { added, replaced } = await createPolicyTable(db).put(read.records, systemClock.now());
    console.log(`${added + replaced} policies loaded: ${added} new, ${replaced} updated`);
    return 0;
  } finally {
    await db.destroy();
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const message = `${file} cannot be read: name a readable JSON file`;
    throw new ShouliError('policy_file_invalid', message, { cause: error });
  }
}

function showErrors(errors: readonly string[]): void {
  for (const error of errors.slice(0, maxErrorsShown)) console.error(error);
  const hidden = errors.length - maxErrorsShown;
  if (hidden > 0) console.error(`… and ${hidden} more`);
}

async function run(args: readonly string[]): Promise<number> {
  const [file, ...others] = args;
  if (file === undefined || others.length > 0) {
    console.error('usage: npm run policies:import -- FILE.json');
    return 1;
  }
  return policiesImport(file).catch((error: unknown) => {
    console.error(asShouliError(error).message);
    return 1;
  });
}

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
