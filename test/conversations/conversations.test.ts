import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import type { TalkParts } from '../../dialogs/turn.js';
import type { PolicyRecord } from '../../policies/policyRecord.js';
import { openTestHouse } from '../support/testHouse.js';
import { checkStored } from './checkStored.js';
import { checkTranscript } from './checkTranscript.js';
import { playTranscript } from './playTranscript.js';
import { type Transcript, transcriptSchema } from './transcript.js';

const policies = JSON.parse(
  readFileSync(join(__dirname, '../../data/samples/policies.json'), 'utf8'),
) as PolicyRecord[];
const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort();

/** Loading takes half a second; with and without city lists. */
const parts = new Map<boolean, TalkParts>();

describe('conversations', () => {
  test.each(files.map((file) => [relative('.', file)]))('%s', async (file) => {
    const transcript: Transcript = transcriptSchema.parse(parse(readFileSync(join(__dirname, file), 'utf8')));
    const known = parts.get(transcript.coverage);
    const folders = transcript.coverage ? { coverage: join(__dirname, 'coverage') } : {};
    const house = await openTestHouse({
      policies,
      folders,
      burstMs: transcript.burstMs,
      ...(known ? { parts: known } : {}),
    });
    parts.set(transcript.coverage, house.parts);
    try {
      if (transcript.consented) await consentFor(house, 'c1');
      const played = await playTranscript(house, transcript, 'c1');
      const found = [...checkTranscript(transcript, played), ...(await checkStored(transcript, house.db))];
      expect(found).toEqual([]);
    } finally {
      await house.close();
    }
  });
});

async function consentFor(house: Awaited<ReturnType<typeof openTestHouse>>, id: string): Promise<void> {
  const consentVersion = house.parts.settings.noticeVersion;
  await house.db
    .insertInto('customers')
    .values({
      channel_id: 'directline',
      id: `dl_${id}`,
      consent_version: consentVersion,
      wrong_lookups: 0,
      lookups_locked_until: null,
      created_at: 0,
      updated_at: 0,
    })
    .execute();
}
