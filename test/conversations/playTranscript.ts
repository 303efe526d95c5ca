import type { Activity } from 'botbuilder';
import type { ReceiptContent } from '../../dialogs/receipt.js';
import { receiptContentType } from '../../dialogs/reply.js';
import { moveTicket } from '../../store/moveTicket.js';
import type { TestHouse } from '../support/testHouse.js';
import type { Transcript } from './transcript.js';

export interface PlayedTurn {
  texts: string[];
  questions: { slot: string; text: string; choices: string[]; left: number | undefined }[];
  receipts: ReceiptContent[];
  events: string[];
  handoffs: { reference: string; service: string | null; slots: Record<string, unknown> }[];
  handoffStates: string[];
  suggestions: string[];
}

export interface Played {
  turns: PlayedTurn[];
}

/** Plays the customer's side against the real turn pipeline. */
export async function playTranscript(house: TestHouse, transcript: Transcript, id: string): Promise<Played> {
  house.clock.set(Date.parse(transcript.now));
  const turns: PlayedTurn[] = [];
  for (const [index, turn] of transcript.turns.entries()) {
    house.clock.set(house.clock.now() + (turn.after ?? 0) * 60_000);
    if (turn.moves) await moveNewest(house, turn.moves);
    turns.push(
      turn.quiet
        ? readReplies((await house.runDue()).map(({ activity }) => activity))
        : await playTurn(house, { id, key: `m${index}`, activity: activityOf(turn) }),
    );
  }
  return { turns };
}

async function moveNewest(
  house: TestHouse,
  { status, note }: NonNullable<Transcript['turns'][number]['moves']>,
): Promise<void> {
  const { reference } = await house.db
    .selectFrom('tickets')
    .select('reference')
    .orderBy('reference', 'desc')
    .executeTakeFirstOrThrow();
  await moveTicket(house.db, { reference, status, note, actor: 'agent-1', now: house.clock.now() });
}

export async function playTurn(
  house: TestHouse,
  sent: { id: string; key: string; activity: Partial<Activity>; customer?: string },
): Promise<PlayedTurn> {
  const { replies } = await house.turns.run({
    channelId: 'directline',
    conversationId: sent.id,
    customerId: sent.customer ?? `dl_${sent.id}`,
    messageKey: sent.key,
    activity: sent.activity,
  });
  return readReplies(replies.map(({ activity }) => activity));
}

export function readReplies(activities: Partial<Activity>[]): PlayedTurn {
  const messages = activities.filter(({ type }) => type === 'message');
  return {
    texts: messages.map(({ text }) => text ?? ''),
    questions: messages.flatMap(readQuestion),
    receipts: messages.flatMap(({ attachments }) =>
      (attachments ?? [])
        .filter(({ contentType }) => contentType === receiptContentType)
        .map(({ content }) => content as ReceiptContent),
    ),
    events: activities.flatMap(({ type, name }) => (type === 'event' && name ? [name] : [])),
    handoffs: activities
      .filter(({ name }) => name === 'handoff.initiate')
      .map(({ value }) => value as PlayedTurn['handoffs'][number]),
    handoffStates: activities
      .filter(({ name }) => name === 'handoff.status')
      .map(({ value }) => (value as { state: string }).state),
    suggestions: messages.flatMap(
      ({ suggestedActions }) => suggestedActions?.actions.map(({ title }) => title) ?? [],
    ),
  };
}

interface SentData {
  question?: { slot: string; choices?: { value: string }[] };
  progress?: { left: number };
}

function readQuestion({ channelData, text }: Partial<Activity>): PlayedTurn['questions'] {
  // What the bot's own `toActivities` writes.
  const { question, progress } = (channelData ?? {}) as SentData;
  if (!question) return [];
  const choices = question.choices?.map(({ value }) => value) ?? [];
  return [{ slot: question.slot, text: text ?? '', choices, left: progress?.left }];
}

function activityOf(turn: Transcript['turns'][number]): Partial<Activity> {
  if (turn.joins) return { type: 'conversationUpdate', membersAdded: [{ id: 'dl_joining', name: '' }] };
  const attachments = [
    ...(turn.picture ? [attached('image/png')] : []),
    ...(turn.attaches === undefined ? [] : [attached(turn.attaches)]),
  ];
  return {
    type: 'message',
    ...(turn.say === undefined ? {} : { text: turn.say.repeat(turn.sayTimes) }),
    ...(turn.press === undefined ? {} : { channelData: { choice: turn.press } }),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

function attached(contentType: string) {
  return { contentType, contentUrl: '/v3/directline/attachments/fictitious-1' };
}
