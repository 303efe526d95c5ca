import { createFeaturiser } from '../../nlu/classifier/featurise.js';
import { prepareLessons, trainModel } from '../../nlu/classifier/trainModel.js';
import type { Utterance } from '../../nlu/classifier/utterance.js';
import { createUnderstander } from '../../nlu/createUnderstander.js';
import type { Entity, Intent } from '../../nlu/understanding.js';
import { tinyLanguage, tinyTokenise } from './classifier/tinyLanguage.js';

const one =
  (intent: Intent, service: string | null, aspect: Utterance['aspect'] = null) =>
  (text: string): Utterance => ({
    text,
    intent,
    service,
    aspect,
  });
const utterances = [
  ...['马桶堵了', '空调坏了来修', '家里马桶堵了', '我家空调坏了'].map(one('apply', 'home_assist')),
  ...['修空调多少钱', '通马桶多少钱', '修马桶要多少钱'].map(one('ask', 'home_assist', 'cost')),
  ...['特药怎么买', '我要特药', '特药申请', '特药'].map(one('drug_unspecified', null)),
  ...['肺癌特药申请', '肺癌的特药', '我要肺癌特药'].map(one('apply', 'oncology_drug')),
  ...['罕见病特药申请', '罕见病的特药', '我要罕见病药'].map(one('apply', 'rare_disease_drug')),
  ...['没呼吸了', '叫不醒了快来', '快叫不醒'].map(one('emergency', null)),
  ...['人工', '转人工', '找人工'].map(one('agent', null)),
  ...['今天天气好', '天气真好啊', '明天天气好吗'].map(one('out_of_scope', null)),
];
const entity: Entity = { kind: 'money', text: '五万', start: 0, end: 2, value: 50_000 };
const now = Date.UTC(2026, 10, 22);

describe('createUnderstander', () => {
  const featurise = createFeaturiser(tinyLanguage, tinyTokenise);
  const model = trainModel(prepareLessons(utterances, featurise), tinyLanguage);
  const extractEntities = jest.fn(() => [entity]);
  const understander = createUnderstander({ model, tokenise: tinyTokenise, extractEntities });
  const understand = (text: string) => understander.understand(text, { now });

  test('says what is wanted, in the shape others rely on', () => {
    const understanding = understand('馬桶堵了！');
    expect(understanding).toMatchObject({
      text: '馬桶堵了！',
      intent: 'apply',
      service: 'home_assist',
      aspect: null,
    });
    expect(Object.keys(understanding).sort()).toEqual(
      ['alternatives', 'aspect', 'confidence', 'entities', 'intent', 'service', 'text'].sort(),
    );
  });

  test('entities are looked for in the words as written', () => {
    expect(understand('五萬').entities).toEqual([entity]);
    expect(extractEntities).toHaveBeenLastCalledWith('五萬', { now });
  });

  test('only a question has an aspect', () => {
    expect(understand('通马桶多少钱')).toMatchObject({ intent: 'ask', aspect: 'cost' });
    expect(understand('今天天气好').aspect).toBeNull();
  });

  test('an unspecified drug names every service it may mean', () => {
    const { intent, alternatives } = understand('特药');
    expect(intent).toBe('drug_unspecified');
    expect(alternatives.map((candidate) => candidate.service)).toEqual(
      expect.arrayContaining(['oncology_drug', 'rare_disease_drug']),
    );
  });

  test('a doubtful answer shows two others, best first', () => {
    const { confidence, alternatives } = understand('马桶的特药天气');
    expect(confidence).toBeLessThan(0.8);
    expect(alternatives).toHaveLength(2);
    expect(alternatives[0]?.confidence).toBeGreaterThanOrEqual(alternatives[1]?.confidence ?? 1);
  });

  test.each(['', '   ', '\u0000', '😂'.repeat(300), 'a'.repeat(20_000), '\ud800'])('stands %j', (text) => {
    const { confidence } = understand(text);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  });
});
