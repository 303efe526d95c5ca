import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFeaturiser } from '../../../nlu/classifier/featurise.js';
import { labelName } from '../../../nlu/classifier/labels.js';
import { predict } from '../../../nlu/classifier/model.js';
import { loadModel, modelFiles, saveModel } from '../../../nlu/classifier/modelFile.js';
import { prepareLessons, trainModel } from '../../../nlu/classifier/trainModel.js';
import type { Utterance } from '../../../nlu/classifier/utterance.js';
import { tinyLanguage, tinyTokenise } from './tinyLanguage.js';

const featurise = createFeaturiser(tinyLanguage, tinyTokenise);
const home = (text: string): Utterance => ({ text, intent: 'apply', service: 'home_assist', aspect: null });
const cost = (text: string): Utterance => ({ text, intent: 'ask', service: 'home_assist', aspect: 'cost' });
const hours = (text: string): Utterance => ({ text, intent: 'ask', service: 'home_assist', aspect: 'hours' });
const chat = (text: string): Utterance => ({ text, intent: 'out_of_scope', service: null, aspect: null });
const utterances = [
  ...['马桶堵了', '空调坏了', '家里马桶堵了', '我家空调坏了', '马桶坏了来修', '空调堵了来修'].map(home),
  ...['修空调多少钱', '通马桶多少钱', '修马桶要多少钱'].map(cost),
  ...['修空调几点来', '通马桶几点能来', '马桶几点来修'].map(hours),
  ...['今天天气好', '明天天气好吗', '天气真好', '今天天气怎么样'].map(chat),
];
const train = () => trainModel(prepareLessons(utterances, featurise), tinyLanguage);

describe('trainModel', () => {
  const model = train();
  const answer = (text: string): string => {
    const { probabilities } = predict(model, featurise(text));
    const best = probabilities.indexOf(Math.max(...probabilities));
    const label = model.labels[best];
    return label ? labelName(label) : '';
  };

  test.each([
    ['我家马桶堵了', 'apply:home_assist'],
    ['修空调要多少钱', 'ask:home_assist'],
    ['今天天气', 'out_of_scope'],
  ])('%s → %s', (text, expected) => {
    expect(answer(text)).toBe(expected);
  });

  test('the aspect of a question', () => {
    expect(predict(model, featurise('通马桶要多少钱')).aspect).toBe('cost');
    expect(predict(model, featurise('空调几点来修')).aspect).toBe('hours');
  });
});

describe('model files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'model-'));
    saveModel(folder, train());
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('the same data give the same bytes', () => {
    const again = mkdtempSync(join(tmpdir(), 'model-'));
    saveModel(again, train());
    for (const file of Object.values(modelFiles)) {
      expect(readFileSync(join(again, file)).equals(readFileSync(join(folder, file)))).toBe(true);
    }
    rmSync(again, { recursive: true });
  });

  test('what is saved is loaded', () => {
    const model = train();
    const loaded = loadModel(folder);
    expect(loaded.labels).toEqual(model.labels);
    expect(predict(loaded, featurise('马桶堵了'))).toEqual(predict(model, featurise('马桶堵了')));
  });

  test.each([
    ['missing numbers', () => rmSync(join(folder, modelFiles.numbers))],
    ['cut numbers', () => cut(join(folder, modelFiles.numbers))],
    ['no JSON', () => writeFileSync(join(folder, modelFiles.header), 'x')],
    ['another version', () => writeFileSync(join(folder, modelFiles.header), '{"version":2}')],
  ])('%s is a fault with its code', (_case, spoil) => {
    spoil();
    expect(() => loadModel(folder)).toThrow(expect.objectContaining({ code: 'model_invalid' }));
  });
});

function cut(path: string): void {
  writeFileSync(path, readFileSync(path).subarray(0, 100));
}
