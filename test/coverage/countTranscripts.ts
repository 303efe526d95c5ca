/** Which repairs the hand-written transcripts exercise, and at which questions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { TurnRecord } from '../../bots/turnStore.js';
import type { TalkState } from '../../dialogs/talkState.js';
import { createTurnStore } from '../../store/turnStore.js';
import { hookStore } from '../bots/hookedStore.js';
import { playTranscript } from '../conversations/playTranscript.js';
import { type Transcript, transcriptSchema } from '../conversations/transcript.js';
import { anotherRunner } from '../support/anotherRunner.js';
import type { TestHouse } from '../support/testHouse.js';
import { recognise } from './recognise.js';

const folder = join(__dirname, '../conversations');

export interface Exercised {
  repair: string;
  service: string | null;
  /** The one asked for; at the summary, the one that was changed, if any. */
  slot: string | null;
}

/** Plays every transcript that needs no city lists, each as somebody of their own, and tells what it did where. */
export async function countTranscripts(house: TestHouse): Promise<Exercised[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.yaml'),
  );
  const found: Exercised[] = [];
  for (const file of files.sort()) {
    const transcript = transcriptSchema.parse(parse(readFileSync(join(folder, file), 'utf8')));
    if (!transcript.coverage) found.push(...(await exercisedBy(house, transcript, file)));
  }
  return found;
}

async function exercisedBy(house: TestHouse, transcript: Transcript, id: string): Promise<Exercised[]> {
  const records: TurnRecord[] = [];
  const committed = (record: TurnRecord) => records.push(record);
  const store = hookStore(createTurnStore(house.db), { committed });
  const turns = anotherRunner(house, { burstMs: transcript.burstMs, store });
  // The bot's own turns have no part in it.
  const played = { ...transcript, turns: transcript.turns.filter(({ quiet }) => !quiet) };
  if (transcript.consented) await consentFor(house, id);
  await playTranscript({ ...house, turns }, played, id);
  return records.flatMap((record, index) => {
    const before = records[index - 1]?.state as TalkState | undefined;
    const turn = played.turns[index];
    const slot = before?.question?.slot;
    if (!before?.intake || !turn || slot === undefined) return [];
    const repairs = recognise({ turn, before, record, parts: house.parts });
    const service = before.intake.service;
    return repairs.map((repair) => ({
      repair,
      service,
      slot: repair === 'edit' ? changedSlot(before, record.state as TalkState) : slot,
    }));
  });
}

function changedSlot({ intake: before }: TalkState, { intake: after }: TalkState): string | null {
  const ids = Object.keys(before?.answers ?? {});
  const value = (form: typeof before, id: string) => JSON.stringify(form?.answers[id]?.value);
  return ids.find((id) => after && value(before, id) !== value(after, id)) ?? null;
}

async function consentFor(house: TestHouse, id: string): Promise<void> {
  const none = { wrong_lookups: 0, lookups_locked_until: null, created_at: 0, updated_at: 0 };
  const consent_version = house.parts.settings.noticeVersion;
  await house.db
    .insertInto('customers')
    .values({ channel_id: 'directline', id: `dl_${id}`, consent_version, ...none })
    .execute();
}
