import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseUtterances, type SourcedUtterance } from '../nlu/classifier/utterance.js';

/** Every labelled sentence of a folder's `.jsonl` files, in the order of their names; a sentence found twice counts once. */
export function readUtterances(folder: string): SourcedUtterance[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort();
  const all = files.flatMap((file) =>
    parseUtterances(readFileSync(join(folder, file), 'utf8'), file).map((one) => ({ ...one, file })),
  );
  return [...new Map(all.map((utterance) => [utterance.text, utterance])).values()];
}
