import { z } from 'zod';
import { ShouliError } from '../../errors.js';
import { aspects, intents } from '../understanding.js';

/** One labelled sentence, as `data/utterances/*.jsonl` holds them. */
export const utteranceSchema = z.object({
  text: z.string().min(1),
  service: z.string().nullable(),
  intent: z.enum(intents),
  aspect: z.enum(aspects).nullable(),
});
export type Utterance = z.infer<typeof utteranceSchema>;
/** With the name of its file: one hand or one theme. */
export type SourcedUtterance = Utterance & { file: string };

/** @throws ShouliError `bad_request` naming the line that is no labelled utterance. */
export function parseUtterances(jsonl: string, name: string): Utterance[] {
  const utterances: Utterance[] = [];
  for (const [index, line] of jsonl.split('\n').entries()) {
    if (line.trim() === '') continue;
    utterances.push(parseLine(line, `${name}:${index + 1}`));
  }
  return utterances;
}

function parseLine(line: string, place: string): Utterance {
  try {
    return utteranceSchema.parse(JSON.parse(line));
  } catch (error) {
    throw new ShouliError('bad_request', `${place}: not a labelled utterance`, { cause: error });
  }
}
