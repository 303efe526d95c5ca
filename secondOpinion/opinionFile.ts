import { z } from 'zod';
import { catalogueFault } from '../catalogue/problem.js';
import { readYaml } from '../catalogue/readYaml.js';
import { aspects, intents } from '../nlu/understanding.js';

const words = z.string().trim().min(1);

const opinionFileSchema = z.strictObject({
  instructions: words.refine((text) => text.includes('{labels}'), 'needs {labels}'),
  intents: z.record(z.enum(intents), words),
  aspects: z.record(z.enum(aspects), words),
});
export type OpinionFile = z.infer<typeof opinionFileSchema>;

/** Reads `second-opinion.yaml` of the data folder. @throws ShouliError `catalogue_invalid`, a line for each thing wrong. */
export function readOpinionFile(folder: string): OpinionFile {
  const { value, problems } = readYaml(folder, 'second-opinion.yaml', opinionFileSchema);
  if (!value) throw catalogueFault(problems);
  return value;
}
