import { namesService } from '../../../dialogs/callsService.js';
import { newForm } from '../../../dialogs/form/form.js';
import { kindOf, readAnswer } from '../../../dialogs/form/readAnswer.js';
import { type Digression, digressionOf } from '../../../dialogs/intake/digression.js';
import { openTestHouse, type TestHouse, testNow } from '../../support/testHouse.js';
import { serviceNamed, slotNamed } from '../shipped.js';
import { heardTurn } from './heardTurn.js';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

/** What the words are, said to the question of a slot. */
function digression(service: string, slotId: string, text: string): Digression | undefined {
  const turn = heardTurn(house, { text });
  const slot = slotNamed(service, slotId);
  const form = newForm(serviceNamed(service), testNow);
  const reading = readAnswer(
    form,
    slot,
    { ...turn.incoming, entities: turn.understanding.entities },
    turn.readWorld,
  );
  const certain = reading.ok === true && !kindOf(slot).freeText;
  return digressionOf(turn, serviceNamed(service), { certain, slot });
}

test.each([
  ['estimated_cost', '那要多久？', 'hours'],
  ['estimated_cost', '多久能办好', 'hours'],
  ['contact_phone', '需要准备什么材料？', 'materials'],
  ['hospital', '县里的医院可以吗？', 'coverage'],
  ['admission_date', '这个要收费吗', 'cost'],
])('a question at %s: 「%s」', (slot, text, aspect) => {
  const found = digression('medical_advance', slot, text);
  expect(found).toMatchObject({ kind: 'ask', service: 'medical_advance' });
  if (slot !== 'hospital') expect(found).toMatchObject({ aspect });
});

test('a question about another service by its name', () => {
  expect(digression('medical_advance', 'estimated_cost', '视频问诊怎么用？')).toEqual({
    kind: 'ask',
    service: 'video_consult',
    aspect: 'how',
  });
});

test.each([
  ['estimated_cost', '我要视频问诊', 'video_consult'],
  ['hospital', '我要申请海南国际特药', 'hainan_drug'],
])('another service at %s: 「%s」', (slot, text, service) => {
  expect(digression('medical_advance', slot, text)).toEqual({ kind: 'other_service', service });
});

test.each([
  ['estimated_cost', '你好', 'greeting'],
  ['estimated_cost', '谢谢你', 'thanks'],
  ['cause', '帮我查一下申请进度', 'status'],
])('small talk at %s: 「%s」', (slot, text, intent) => {
  expect(digression('medical_advance', slot, text)).toEqual({ kind: 'small_talk', intent });
});

test.each([
  ['medical_advance', 'estimated_cost', '8万'],
  ['medical_advance', 'estimated_cost', '大概要八万多吧'],
  ['medical_advance', 'admission_date', '昨天'],
  ['medical_advance', 'cause', '生病'],
  ['medical_advance', 'cause', '不是意外，是疾病'],
  ['medical_advance', 'hospital', '华西医院'],
  ['medical_advance', 'hospital', '成都市第一人民医院'],
  ['medical_advance', 'contact_name', '李明'],
  ['medical_advance', 'contact_name', '谢小明'],
  ['medical_advance', 'contact_phone', '13812345678'],
  ['medical_advance', 'relation', '给我妈妈'],
  ['oncology_drug', 'diagnosis', '肺癌'],
  ['oncology_drug', 'diagnosis', '左肺腺癌伴骨转移'],
  ['oncology_drug', 'oncology_item', '用药前检测'],
  ['oncology_drug', 'drug_name', '奥希替尼'],
  ['green_channel', 'green_item', '专家门诊'],
  ['home_nursing', 'address', '文一西路100号3幢2单元501室'],
  ['home_assist', 'appliance', '空调不制冷'],
  ['hospital_caregiver', 'care_days', '到出院为止'],
])('an answer is none: %s.%s 「%s」', (service, slot, text) => {
  expect(digression(service, slot, text)).toBeUndefined();
});

test('the words of a choice, said to its question, are none', () => {
  for (const { id, slots } of house.parts.catalogue.services) {
    for (const slot of slots) {
      for (const { title, words } of slot.choices ?? []) {
        for (const text of [title, ...words])
          expect([id, slot.id, text, digression(id, slot.id, text)]).toEqual([id, slot.id, text, undefined]);
      }
    }
  }
});

// What one wants to ask a doctor is itself a question, and the answer to 「您想咨询什么？」.
test.each(['感冒三天了，该怎么用药？', '是不是得了甲流？', '高血压能吃什么水果', '孩子发烧38度5要去医院吗'])(
  'the topic of a consultation is none: %s',
  (text) => {
    expect(digression('text_consult', 'topic', text)).toBeUndefined();
    expect(digression('video_consult', 'topic', text)).toBeUndefined();
  },
);

test('a service is called by its name or one of its others', () => {
  const video = serviceNamed('video_consult');
  expect(namesService('我要视频问诊', video)).toBe(true);
  expect(namesService('我要视频看病', video)).toBe(true);
  expect(namesService('我要垫付', video)).toBe(false);
});
