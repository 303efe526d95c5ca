/** Conversations recorded in a real store, to be played again. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { PolicyRecord } from '../../../policies/policyRecord.js';
import { openSqlite } from '../../../store/openSqlite.js';
import { playTranscript } from '../../conversations/playTranscript.js';
import { type Transcript, transcriptSchema } from '../../conversations/transcript.js';
import { openTestHouse, testFolders } from '../../support/testHouse.js';

const policies = JSON.parse(
  readFileSync(join(testFolders.data, 'samples/policies.json'), 'utf8'),
) as PolicyRecord[];

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** @returns the folder of the store; the conversation is `c1`. */
export async function record(transcript: Transcript): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'recorded-'));
  folders.push(folder);
  const db = await openSqlite(folder);
  try {
    const house = await openTestHouse({ db, policies, burstMs: transcript.burstMs });
    await playTranscript(house, transcript, 'c1');
  } finally {
    await db.destroy();
  }
  return folder;
}

export function said(...turns: (string | object)[]): Transcript {
  return transcriptSchema.parse({
    about: 'recorded for a replay',
    turns: turns.map((turn) => (typeof turn === 'string' ? { say: turn } : turn)),
  });
}

/** A transcript of `test/conversations/`. */
export function transcriptOf(file: string): Transcript {
  return transcriptSchema.parse(parse(readFileSync(join(__dirname, '../../conversations', file), 'utf8')));
}
