import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import type { TurnReceipt } from '../../../bots/turnRunner.js';
import type { TalkParts } from '../../../dialogs/turn.js';
import type { Database } from '../../../store/database.js';
import { openSqlite } from '../../../store/openSqlite.js';
import { answerTo, type Move, move, serviceNames, text } from '../../dialogs/walks/customer.js';
import type { Question } from '../../dialogs/walks/receiptSchema.js';
import { remembering } from '../../support/remembering.js';
import { samplePolicies } from '../../support/samplePolicies.js';
import { openTestHouse, type TestHouse } from '../../support/testHouse.js';
import { CrashImages } from './crashImages.js';
import { wholeStore, withoutNumbers } from './wholeStore.js';

const conversations = Number(process.env['CRASHES'] ?? (process.env['CI'] ? 60 : 12));
const seed = Number(process.env['WALKS_SEED'] ?? 20261122);
const patience = 600_000;

let parts: TalkParts;
beforeAll(async () => {
  const house = await openTestHouse();
  parts = remembering(house.parts);
  await house.close();
});

function houseOn(db: Database): Promise<TestHouse> {
  return openTestHouse({ db, parts });
}

/** The same message is the same message, whoever hears it. */
function send(house: TestHouse, activity: Partial<Activity>, at: number): Promise<TurnReceipt> {
  const who = { channelId: 'directline', conversationId: 'c', customerId: 'dl_c' };
  return house.turns.run({ ...who, messageKey: `m${at}`, activity });
}

interface Told {
  activities: Partial<Activity>[];
  receipts: TurnReceipt[];
  images: CrashImages['images'];
  end: unknown;
}

/** The run in which nothing goes wrong, and what was on the disk at each of its writes. */
async function undisturbed(first: string, moves: Move[], crashes: CrashImages): Promise<Told> {
  const fresh = await openTestHouse({
    db: await openSqlite(crashes.folder),
    parts,
    policies: samplePolicies,
  });
  await fresh.close();
  const house = await houseOn(crashes.open());
  const activities: Partial<Activity>[] = [];
  const receipts: TurnReceipt[] = [];
  let question: Question | undefined;
  for (const one of [{ kind: 'say', text: first } as const, ...moves]) {
    const activity = said(one, question);
    if (!activity) continue;
    crashes.message = activities.length;
    const receipt = await send(house, activity, activities.length);
    activities.push(activity);
    receipts.push(receipt);
    const asked = receipt.replies.map((reply) => reply.activity.channelData?.question);
    question = asked.findLast((found) => found !== undefined) as Question | undefined;
  }
  const end = await wholeStore(house.db);
  await house.close();
  return { activities, receipts, images: crashes.images, end };
}

function said(one: Move, question: Question | undefined): Partial<Activity> | undefined {
  if (one.kind === 'say') return text(one.text);
  if (one.kind === 'send') return one.activity;
  return one.kind === 'answer' ? answerTo(question, one.lot) : undefined;
}

/** Started anew on what was on the disk; whoever had no answer sends the message again, and goes on. */
async function recovered({ folder, message }: Told['images'][number], told: Told) {
  const house = await houseOn(await openSqlite(folder));
  const receipts = told.receipts.slice(0, message);
  for (const [at, activity] of told.activities.entries())
    if (at >= message) receipts.push({ ...(await send(house, activity, at)), duplicate: false });
  const end = await wholeStore(house.db);
  await house.close();
  return { receipts, end };
}

/** Comes to a ticket, with a person called, a complaint and a wrong look-up on the way. */
const toTheEnd: Move[] = [
  ...['同意', '本人', 'SAMPLE0001LONG', '9999', 'SAMPLE0001LONG', '1013', '肺癌', '医学影像'],
  ...['转人工', '我要投诉', '李明', '13812345678', '确认', '我要申请质子重离子'],
].map((words) => ({ kind: 'say', text: words }));

test(
  `whenever the process dies, the next one ends up where it would have (${conversations} conversations, seed ${seed})`,
  async () => {
    let images = 0;
    const kept = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...serviceNames),
        fc.array(move, { maxLength: 8 }),
        async (first, moves) => {
          const crashes = new CrashImages();
          try {
            const told = await undisturbed(first, moves, crashes);
            const { receipts, end } = told;
            for (const [table, rows] of Object.entries(end as object)) if (rows.length > 0) kept.add(table);
            const expected = withoutNumbers({ receipts, end });
            images += told.images.length;
            for (const image of told.images)
              expect(withoutNumbers(await recovered(image, told))).toEqual(expected);
          } finally {
            crashes.remove();
          }
        },
      ),
      { numRuns: conversations, seed, examples: [['质子重离子', toTheEnd]] },
    );
    // Before and after every message at least; and the one example alone fills every table but that of unfiled outcomes.
    expect(images).toBeGreaterThan(2 * conversations);
    const filled = ['activities', 'complaints', 'conversations', 'customers', 'handoffs', 'message_keys'];
    expect([...kept].sort()).toEqual(expect.arrayContaining([...filled, 'ticket_history', 'tickets']));
  },
  patience,
);
