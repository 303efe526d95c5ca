import { createLexicons } from './createLexicons.js';
import { keptLexicons } from './keptLexicons.js';
import type { Lexicons } from './lexicons.js';
import { readLexicons } from './readLexicons.js';

export type { Hospital, HospitalHint, HospitalMatch, Lexicons } from './lexicons.js';

/**
 * The word lists of a folder (`data/lexicons`), for use.
 *
 * @param kept where the build keeps what it made of them; what was made of other lists is left aside.
 * @throws ShouliError `catalogue_invalid`: one line for each problem with file, path and reason.
 */
export function loadLexicons(folder: string, kept?: string): Lexicons {
  const data = kept === undefined ? undefined : keptLexicons(folder, kept);
  return createLexicons(data ?? readLexicons(folder));
}
