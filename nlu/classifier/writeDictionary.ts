import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nodejieba from 'nodejieba';
import { ShouliError } from '../../errors.js';
import { dictionaryFiles } from '../tokenise.js';
import type { LanguageData } from './languageData.js';

/**
 * Writes the small dictionary of the tokeniser: frequent words of the library's own list and every word of ours. The full
 * list costs some 250 MB, this one about a twentieth.
 */
export function writeDictionary(folder: string, language: LanguageData): void {
  mkdirSync(folder, { recursive: true });
  const write = (file: keyof typeof dictionaryFiles, lines: string[]): void => {
    writeFileSync(join(folder, dictionaryFiles[file]), `${lines.join('\n')}\n`);
  };
  write('dict', frequentWords());
  write('userDict', ownWords(language));
  write('hmmDict', tinyMarkovModel);
  // Keywords are never extracted, but the library wants a line in each of these.
  write('idfDict', ['的 1']);
  write('stopWordDict', ['的']);
}

/** Occurrences in the library's corpus; some 7,000 words are as frequent. */
const leastCount = 1000;

function frequentWords(): string[] {
  let list: string;
  try {
    list = readFileSync(libraryDictionary(), 'utf8');
  } catch (error) {
    throw new ShouliError('model_invalid', 'the word list of nodejieba is missing', { cause: error });
  }
  return list.split('\n').filter((line) => Number(line.split(' ')[1] ?? 0) >= leastCount);
}

/** The library exports the path beside its functions; its types leave it out. */
function libraryDictionary(): string {
  const path: unknown = Reflect.get(nodejieba, 'DEFAULT_DICT');
  return typeof path === 'string' ? path : '';
}

const wholeWord = /^[\p{Script=Han}a-z0-9]{2,8}$/u;

function ownWords(language: LanguageData): string[] {
  const own = Object.values(language.classes).flat();
  return [...new Set(own)].filter((word) => wholeWord.test(word)).sort();
}

/** Start, 4×4 steps, four lines of emissions: the least that the library accepts; unused, as cutting is strict. */
const tinyMarkovModel = [
  '-0.26 -3.14e+100 -3.14e+100 -1.47',
  '-3.14e+100 -0.51 -0.92 -3.14e+100',
  '-0.59 -3.14e+100 -3.14e+100 -0.81',
  '-3.14e+100 -0.33 -1.26 -3.14e+100',
  '-0.72 -3.14e+100 -3.14e+100 -0.67',
  ...Array.from({ length: 4 }, () => '的:-3.5'),
];
