import type { LoggedActivity, StoredConversation } from '../../bots/turnStore.js';
import { ShouliError } from '../../errors.js';
import { createPolicies } from '../../policies/createPolicies.js';
import { createActivityLog } from '../../store/activityLog.js';
import type { Database } from '../../store/database.js';
import { openSqlite } from '../../store/openSqlite.js';
import { createPolicyTable } from '../../store/policyTable.js';
import { copyCustomer, deskMoves } from '../../store/replaySource.js';
import type { Instant } from '../../time/localDate.js';
import { wireHouse } from '../../wireHouse.js';
import type { TalkFolders } from '../../wireTalk.js';
import { compareReplies, type Difference } from './compareReplies.js';
import { createPersonMask } from './maskPersons.js';
import { playSteps } from './playSteps.js';
import { type Step, splitLog, turnsOf } from './splitLog.js';

export interface ReplayedTurn {
  /** Number of the message in the log. */
  seq: number;
  at: Instant;
  /** The words were blanked after a refused consent, so the turn was not played. */
  blanked: boolean;
  differences: Difference[];
}

export interface Replay {
  turns: ReplayedTurn[];
  /** For everything of it that is shown. */
  mask(text: string): string;
}

/**
 * Plays a stored conversation in a fresh store against these service files. The store it comes from is only read; policies
 * are looked up there as they are now.
 * @throws ShouliError `not_found`, or `catalogue_invalid` for bad service files.
 */
export async function replayConversation(
  source: Database,
  folders: TalkFolders,
  conversationId: string,
): Promise<Replay> {
  const conversation = await createActivityLog(source).find(conversationId);
  if (!conversation)
    throw new ShouliError('not_found', `there is no conversation ${conversationId} in the store`);
  const steps = splitLog(await wholeLog(source, conversationId));
  const db = await openSqlite(':memory:');
  try {
    return await play(source, db, { conversation, steps, folders });
  } finally {
    await db.destroy();
  }
}

interface Recorded {
  conversation: StoredConversation;
  steps: Step[];
  folders: TalkFolders;
}

async function play(source: Database, db: Database, recorded: Recorded): Promise<Replay> {
  const { conversation, steps, folders } = recorded;
  const parts = { ...wireHouse(folders, db), policies: createPolicies(createPolicyTable(source)) };
  const persons = createPersonMask(parts.catalogue.slots, (text) => parts.mask(text));
  persons.learn(conversation.state);
  await copyCustomer(source, db, { conversation, consented: !asked(steps, 'consent') });
  const moves = await deskMoves(source, conversation.id);
  const played = await playSteps(steps, { db, parts, conversation, moves, onState: persons.learn });
  const pairs = steps.map((step, at) => ({ ...step, replayed: played[at] ?? [] }));
  return { turns: turnsOf(pairs).map(compared), mask: persons.mask };
}

function compared(turn: (Step & { replayed: LoggedActivity['activity'][] })[]): ReplayedTurn {
  const [{ seq, at, blanked } = { seq: 0, at: 0, blanked: false }] = turn;
  const differences = blanked
    ? []
    : compareReplies(
        turn.flatMap(({ replies }) => replies),
        turn.flatMap(({ replayed }) => replayed),
      );
  return { seq, at, blanked, differences };
}

/** Somebody who was asked had not consented before. */
function asked(steps: readonly Step[], slot: string): boolean {
  const data = steps.flatMap(({ replies }) => replies.map(({ channelData }) => channelData as unknown));
  return data.some((one) => (one as { question?: { slot?: string } } | undefined)?.question?.slot === slot);
}

async function wholeLog(source: Database, conversationId: string): Promise<LoggedActivity[]> {
  const log = createActivityLog(source);
  const all: LoggedActivity[] = [];
  for (let page = await log.read(conversationId, 0, pageSize); page.length > 0; ) {
    all.push(...page);
    page = await log.read(conversationId, all.at(-1)?.seq ?? 0, pageSize);
  }
  return all;
}

const pageSize = 500;
