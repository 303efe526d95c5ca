import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLanguageData } from '../../nlu/classifier/readLanguageData.js';
import { writeDictionary } from '../../nlu/classifier/writeDictionary.js';
import { createTokeniser } from '../../nlu/tokenise.js';

describe('createTokeniser', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'words-'));
    writeDictionary(folder, readLanguageData('data/lexicons'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('knows frequent words and those of the services; nothing is lost', () => {
    const words = createTokeniser(folder)('我爸肺癌住院想申请药惠购和噗噗管');
    expect(words).toEqual(expect.arrayContaining(['肺癌', '申请', '药惠购', '噗噗管']));
    expect(words.join('')).toBe('我爸肺癌住院想申请药惠购和噗噗管');
  });

  test('a folder without a dictionary is a fault with its code', () => {
    expect(() => createTokeniser(join(folder, 'none'))).toThrow(
      expect.objectContaining({ code: 'model_invalid' }),
    );
  });
});
