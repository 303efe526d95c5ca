/** Part of the build: keeps what the word lists of `data/lexicons` say in the file that the server starts from. */
import { asShouliError } from '../errors.js';
import { keepLexicons } from '../nlu/lexicons/keptLexicons.js';
import { projectFolder } from './projectFolder.js';

try {
  keepLexicons(projectFolder('data', 'lexicons'), projectFolder('dist', 'lexicons.bin'));
} catch (error) {
  console.error(asShouliError(error).message);
  process.exitCode = 1;
}
