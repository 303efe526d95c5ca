import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ShouliError } from '../../errors.js';
import { certaintySchema, type LanguageData } from './languageData.js';

/** Files with a meaning of their own; any other `words-<class>.txt` is a class of words. */
const special = new Set(['pinyin', 'shorthand', 'variants', 'heard', 'certain']);
const wordFile = /^words-([a-z_]+)\.txt$/;

/**
 * Reads the word lists of a folder (`data/lexicons`).
 *
 * @throws ShouliError `model_invalid` when a list is missing or malformed.
 */
export function readLanguageData(folder: string): LanguageData {
  try {
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    const names = readdirSync(folder).flatMap((file) => wordFile.exec(file)?.[1] ?? []);
    const classNames = names.filter((name) => !special.has(name)).sort();
    return {
      classes: Object.fromEntries(classNames.map((name) => [name, words(read(`words-${name}.txt`))])),
      syllables: pairs(read('words-pinyin.txt')),
      shorthand: pairs(read('words-shorthand.txt')),
      variants: Object.fromEntries(
        words(read('words-variants.txt')).map((pair) => [pair.slice(0, 1), pair.slice(1)]),
      ),
      heard: words(read('words-heard.txt')),
      certainties: certaintySchema.parse(JSON.parse(read('words-certain.json'))),
    };
  } catch (error) {
    throw new ShouliError('model_invalid', `the word lists of ${folder} cannot be read`, { cause: error });
  }
}

function words(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Lines of a key and what it stands for, a blank between. */
function pairs(text: string): Record<string, string> {
  const lines = text.split('\n').map((line) => line.trim().split(' '));
  return Object.fromEntries(lines.flatMap(([key, value]) => (key && value ? [[key, value]] : [])));
}
