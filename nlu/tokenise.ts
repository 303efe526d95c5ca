import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import nodejieba from 'nodejieba';
import { ShouliError } from '../errors.js';

/** Words in their order; what is no known word comes as single characters. */
export type Tokenise = (text: string) => string[];

/** The dictionary files of one folder, as `writeDictionary` leaves them. */
export const dictionaryFiles = {
  dict: 'words.dict.utf8',
  hmmDict: 'words.hmm.utf8',
  userDict: 'words.user.utf8',
  idfDict: 'words.idf.utf8',
  stopWordDict: 'words.stop.utf8',
} as const;

/**
 * A tokeniser over the small dictionary in `folder`. The native library keeps one dictionary a process: the last one
 * loaded serves everybody.
 *
 * @throws ShouliError `model_invalid` when the dictionary cannot be read.
 */
export function createTokeniser(folder: string): Tokenise {
  const paths = Object.fromEntries(
    Object.entries(dictionaryFiles).map(([option, file]) => [option, join(folder, file)]),
  );
  try {
    // The library ends the process when a file is missing.
    for (const path of Object.values(paths)) accessSync(path, constants.R_OK);
    nodejieba.load(paths);
  } catch (error) {
    throw new ShouliError('model_invalid', 'the dictionary of the tokeniser cannot be loaded', {
      cause: error,
    });
  }
  // Strict: words outside the dictionary are not guessed, so the hidden Markov model may stay tiny.
  return (text) => nodejieba.cut(text, true);
}
