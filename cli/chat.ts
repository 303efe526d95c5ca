/**
 * `npm run chat`: the bot in the terminal, through the same turns as on the web. A line starting with `>` presses the button
 * of that value. `--transcript FILE.yaml` writes what was played as a test; `--policies FILE.json` loads policies first;
 * `--now ISO` stands the clock still.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { createLocalWakeUps } from '../bots/localWakeUps.js';
import { TurnRunner } from '../bots/turnRunner.js';
import type { LoggedActivity } from '../bots/turnStore.js';
import { asShouliError, ShouliError } from '../errors.js';
import { readPolicyFile } from '../policies/readPolicyFile.js';
import { openSqlite } from '../store/openSqlite.js';
import { createPolicyTable } from '../store/policyTable.js';
import { createTurnStore } from '../store/turnStore.js';
import type { Clock } from '../time/clock.js';
import { systemClock } from '../time/clock.js';
import { wireHouse } from '../wireHouse.js';
import { projectFolder } from './projectFolder.js';

const { values: options } = parseArgs({
  options: { transcript: { type: 'string' }, policies: { type: 'string' }, now: { type: 'string' } },
});

interface PlayedTurn {
  say?: string;
  press?: string;
  asks: string | null;
  receipt?: string;
}

async function chat(): Promise<void> {
  const clock: Clock = options.now ? { now: () => Date.parse(options.now ?? '') } : systemClock;
  const db = await openSqlite(':memory:');
  if (options.policies) await createPolicyTable(db).put(policiesIn(options.policies), clock.now());
  const folders = {
    data: projectFolder('data'),
    model: projectFolder('dist/model'),
    lexicons: projectFolder('dist/lexicons.bin'),
    coverage: projectFolder('data/coverage'),
  };
  const parts = wireHouse(folders, db);
  const turns = new TurnRunner({
    ...{ store: createTurnStore(db), wakeUps: createLocalWakeUps(), clock, parts },
    // Whoever types here has finished the sentence.
    burstMs: 0,
    onFault: (error) => {
      throw error;
    },
  });
  const played: PlayedTurn[] = [];
  for await (const line of createInterface({ input: process.stdin, prompt: '> ' })) {
    if (line.trim() === '') continue;
    const said = line.startsWith('>') ? { press: line.slice(1).trim() } : { say: line };
    const { replies } = await turns.run({
      channelId: 'directline',
      conversationId: 'terminal',
      customerId: 'dl_terminal',
      messageKey: `m${played.length}`,
      activity: {
        type: 'message',
        ...(said.press === undefined ? { text: line } : { channelData: { choice: said.press } }),
      },
    });
    if (!process.stdin.isTTY) console.log(`\n客：${line}`);
    for (const reply of replies) console.log(shown(reply));
    played.push({ ...said, ...heard(replies) });
  }
  await db.destroy();
  if (options.transcript) writeFileSync(options.transcript, stringify({ about: '', turns: played }));
}

function policiesIn(file: string) {
  const read = readPolicyFile(readFileSync(file, 'utf8'));
  if (read.ok) return read.records;
  throw new ShouliError(
    'policy_file_invalid',
    `${file}: ${read.errors.length} errors; see npm run policies:import`,
  );
}

interface ShownData {
  question?: { slot: string; choices?: { title: string; value: string }[] };
}

function shown({ activity }: LoggedActivity): string {
  if (activity.type === 'event') return `  [${activity.name} ${JSON.stringify(activity.value)}]`;
  const { question } = (activity.channelData ?? {}) as ShownData;
  const buttons =
    question?.choices?.map(({ title, value }) => `${title}=${value}`) ??
    activity.suggestedActions?.actions.map(({ title }) => title) ??
    [];
  const text = (activity.text ?? '').replace(/\n/g, '\n    ');
  return `  机：${text}${question ? ` {${question.slot}}` : ''}${buttons.length > 0 ? `\n    [${buttons.join(' | ')}]` : ''}`;
}

function heard(replies: readonly LoggedActivity[]): Omit<PlayedTurn, 'say' | 'press'> {
  const questions = replies.flatMap(
    ({ activity }) => ((activity.channelData ?? {}) as ShownData).question ?? [],
  );
  const receipts = replies.flatMap(({ activity }) => activity.attachments ?? []);
  const outcome = (receipts.at(-1)?.content as { outcome?: string } | undefined)?.outcome;
  return { asks: questions.at(-1)?.slot ?? null, ...(outcome ? { receipt: outcome } : {}) };
}

try {
  await chat();
} catch (error) {
  console.error(asShouliError(error).message);
  process.exitCode = 1;
}
