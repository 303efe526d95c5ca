/** `npm run replay -- CONVERSATION_ID`: what the service files of now, or of another folder, make of a stored conversation. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asShouliError, ShouliError } from '../errors.js';
import { openSqliteForReading } from '../store/openSqliteForReading.js';
import { projectFolder } from './projectFolder.js';
import { replayConversation } from './replay/replayConversation.js';
import { showReplay } from './replay/showReplay.js';

const usage = `usage: npm run replay -- CONVERSATION_ID [--rules DIR] [--data-dir DIR]

Plays what a customer said in a stored conversation again, each message at its own time, and prints turn by turn what is
answered differently: questions asked, verdicts, outcome, texts (- recorded, + replayed). Persons are masked. Nothing is
written; policies are looked up in the store as they are now.

  --rules DIR     a whole data folder (services, slots, rules, texts …) to play against; default: the project's own
  --data-dir DIR  the folder of shouli.db; default: DATA_DIR, else ./var

exit code: 0 no difference, 3 differences, 1 it could not be played`;

async function replay(args: string[]): Promise<number> {
  const { values, positionals } = read(args);
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const [conversation, ...others] = positionals;
  if (conversation === undefined || others.length > 0) throw new ShouliError('bad_request', firstLine(usage));
  const data = values.rules ?? projectFolder('data');
  if (!existsSync(join(data, 'services')))
    throw new ShouliError('catalogue_invalid', `${data} is no data folder: it has no services in it`);
  const source = openSqliteForReading(values['data-dir'] ?? (process.env['DATA_DIR'] || './var'));
  try {
    const folders = { data, model: projectFolder('dist/model'), coverage: join(data, 'coverage') };
    const replayed = await replayConversation(source, folders, conversation);
    for (const line of showReplay(replayed)) console.log(line);
    return replayed.turns.some(({ differences }) => differences.length > 0) ? 3 : 0;
  } finally {
    await source.destroy();
  }
}

function read(args: string[]) {
  const options = {
    rules: { type: 'string' },
    'data-dir': { type: 'string' },
    help: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new ShouliError('bad_request', firstLine(usage), { cause: error });
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

process.exitCode = await replay(process.argv.slice(2)).catch((error: unknown) => {
  console.error(firstLine(asShouliError(error).message));
  return 1;
});
