import { createLocalWakeUps } from '../../bots/localWakeUps.js';
import { TurnRunner } from '../../bots/turnRunner.js';
import type { LoggedActivity, StoredConversation } from '../../bots/turnStore.js';
import type { TalkParts } from '../../dialogs/turn.js';
import { createActivityLog } from '../../store/activityLog.js';
import type { Database } from '../../store/database.js';
import { moveTicket } from '../../store/moveTicket.js';
import { type DeskMove, ticketsOpened } from '../../store/replaySource.js';
import { createTurnStore } from '../../store/turnStore.js';
import type { Step } from './splitLog.js';

export type Reply = LoggedActivity['activity'];

interface Stage {
  db: Database;
  parts: TalkParts;
  conversation: Pick<StoredConversation, 'id' | 'channelId' | 'customerId'>;
  moves: readonly DeskMove[];
  /** Hears the state after every step. */
  onState(state: unknown): void;
}

/** Long enough for a piece that waited to wait again; how long it did is read off the recording. */
const burstMs = 1;

/**
 * Says everything again, each at its own time, and lets the bot speak by itself where it did: so nothing differs only
 * because a timer went off earlier or later. @returns what the bot says now, step by step.
 */
export async function playSteps(steps: readonly Step[], stage: Stage): Promise<Reply[][]> {
  const { db, parts, conversation, onState } = stage;
  const time = { now: 0, burstMs: 0 };
  const turns = new TurnRunner({
    ...{ store: createTurnStore(db), wakeUps: createLocalWakeUps(), parts },
    clock: { now: () => time.now },
    // What the customer was asked to excuse shows as what the bot said.
    onFault: () => undefined,
    get burstMs() {
      return time.burstMs;
    },
  });
  const log = createActivityLog(db);
  const moves = [...stage.moves];
  const played: Reply[][] = [];
  for (const step of steps) {
    const found = await log.find(conversation.id);
    time.now = step.kind === 'own' ? Math.max(step.at, found?.dueAt ?? 0) : step.at;
    await moveTickets(stage, moves, { ...step, at: time.now });
    // A message that was answered at once did not wait, whatever one would think of it now.
    time.burstMs = step.replies.length === 0 ? burstMs : 0;
    played.push(await playStep(turns, step, conversation));
    onState((await log.find(conversation.id))?.state);
  }
  return played;
}

async function playStep(
  turns: TurnRunner,
  step: Step,
  conversation: Stage['conversation'],
): Promise<Reply[]> {
  const { id: conversationId, channelId, customerId } = conversation;
  const address = { conversationId, channelId, customerId };
  if (step.blanked) return [];
  if (step.kind === 'own') return repliesOf(await turns.runDue(address));
  const activity = step.activity ?? {
    type: 'conversationUpdate',
    membersAdded: [{ id: customerId, name: '' }],
  };
  return repliesOf(await turns.run({ ...address, messageKey: `replay-${step.seq}`, activity }));
}

function repliesOf({ replies }: { replies: LoggedActivity[] }): Reply[] {
  return replies.map(({ activity }) => activity);
}

/** Makes the moves again that have happened by then. One of the same moment comes before what the bot says of it. */
async function moveTickets(
  { db, conversation }: Stage,
  moves: DeskMove[],
  { kind, at: now }: Step,
): Promise<void> {
  while (moves[0] && (moves[0].at < now || (kind === 'own' && moves[0].at === now))) {
    const [{ ticket, status, note, at }] = moves.splice(0, 1) as [DeskMove];
    const reference = (await ticketsOpened(db, conversation.id))[ticket];
    if (reference !== undefined) await moveTicket(db, { reference, status, note, actor: 'desk', now: at });
  }
}
