/**
 * `npm run nlu:review`: the unclear and misread sentences kept in `DATA_DIR`, a line of JSON each as `data/utterances/` holds
 * them, the guess filled in and the reason in `note`. `-- --since DAY` leaves out what is older; `-- --done FILE` removes those
 * that the labelled file holds. The server may be running.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { asShouliError, ShouliError } from '../errors.js';
import { parseUtterances } from '../nlu/classifier/utterance.js';
import type { ReviewLog } from '../review/reviewLog.js';
import { toLabelLines } from '../review/toLabelLines.js';
import { openSqlite } from '../store/openSqlite.js';
import { createReviewLog } from '../store/reviewLog.js';

const usage = 'usage: npm run --silent nlu:review -- [--since YYYY-MM-DD | --done FILE.jsonl]';

interface Options {
  since?: string | undefined;
  done?: string | undefined;
}

async function nluReview({ since, done }: Options): Promise<void> {
  const db = await openSqlite(process.env['DATA_DIR'] || './var');
  try {
    const log = createReviewLog(db, randomUUID);
    await (done === undefined ? show(log, since) : finish(log, done));
  } finally {
    await db.destroy();
  }
}

async function show(log: ReviewLog, since: string | undefined): Promise<void> {
  const lines = toLabelLines(await log.list(since));
  for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
  console.error(`${lines.length} sentences to label`);
}

async function finish(log: ReviewLog, file: string): Promise<void> {
  const texts = parseUtterances(await readText(file), file).map(({ text }) => text);
  const open = new Set((await log.list()).map(({ text }) => String(text)));
  const strange = texts.filter((text) => !open.has(text));
  await log.remove(texts);
  console.error(`${texts.length - strange.length} sentences done and removed`);
  // The text was changed while labelling, or the sentence is gone already.
  if (strange.length > 0) console.error(`${strange.length} lines of ${file} were not waiting`);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new ShouliError('bad_request', `${file} cannot be read`, { cause: error });
  }
}

function readOptions(args: string[]): Options | undefined {
  try {
    const { values } = parseArgs({ args, options: { since: { type: 'string' }, done: { type: 'string' } } });
    const isDay = values.since === undefined || /^\d{4}-\d{2}-\d{2}$/.test(values.since);
    return isDay && !(values.since && values.done) ? values : undefined;
  } catch {
    return undefined;
  }
}

async function run(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    console.error(usage);
    return 1;
  }
  return nluReview(options).then(
    () => 0,
    (error: unknown) => {
      console.error(asShouliError(error).message);
      return 1;
    },
  );
}

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
