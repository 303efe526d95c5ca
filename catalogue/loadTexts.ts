import { z } from 'zod';
import { compileMoves, type Moves, movesFileSchema } from './moves.js';
import { catalogueFault, type Problem } from './problem.js';
import { readYaml } from './readYaml.js';
import type { Replies } from './replies.js';
import { checkReplies, createReplies } from './replies.js';
import { settingsFileSchema, type TalkSettings } from './settings.js';

const repliesFile = 'replies.yaml';
const movesFile = 'moves.yaml';
const settingsFile = 'settings.yaml';

export interface Texts {
  replies: Replies;
  moves: Moves;
  settings: TalkSettings;
}

/**
 * Reads `replies.yaml`, `moves.yaml` and `settings.yaml` of the data folder.
 * @throws ShouliError `catalogue_invalid`, a line `<file>: <path>: <reason>` for each thing that is wrong.
 */
export function loadTexts(folder: string): Texts {
  const replies = readYaml(folder, repliesFile, z.record(z.string(), z.string().min(1)));
  const moves = readYaml(folder, movesFile, movesFileSchema);
  const settings = readYaml(folder, settingsFile, settingsFileSchema);
  const problems: Problem[] = [...replies.problems, ...moves.problems, ...settings.problems];
  if (replies.value)
    problems.push(...checkReplies(replies.value).map((reason) => ({ file: repliesFile, path: '', reason })));
  const compiled = moves.value ? compile(moves.value, problems) : undefined;
  if (problems.length > 0 || !replies.value || !compiled || !settings.value) throw catalogueFault(problems);
  return { replies: createReplies(replies.value), moves: compiled, settings: Object.freeze(settings.value) };
}

function compile(file: z.infer<typeof movesFileSchema>, problems: Problem[]): Moves | undefined {
  try {
    return compileMoves(file);
  } catch (error) {
    problems.push({
      file: movesFile,
      path: '',
      reason: error instanceof Error ? error.message : String(error),
    });
    return undefined;
  }
}
