import fc from 'fast-check';
import { type ReplyKey, replyKeys } from '../../../catalogue/replyKeys.js';
import type { Slot } from '../../../catalogue/schema.js';
import { kindOf } from '../../../dialogs/form/readAnswer.js';
import { slotKinds } from '../../../dialogs/slotKinds/index.js';
import { catalogue } from '../shipped.js';
import { contextOf } from './readings.js';

const slots: Slot[] = catalogue().services.flatMap((service) => service.slots);

/** Words that mean something to one kind or another, alone and run together. */
const telling = [
  '本人',
  '第一个',
  '3',
  '①',
  '前面那个',
  '都要',
  '是',
  '不是',
  '没有',
  '不确定',
  '同意吗',
  '意外',
  '已住院',
  '三甲',
  '公立',
  '昨天',
  '10月15日',
  '2月30日',
  '去年',
  '周末',
  '2027年1月1日',
  '8万',
  '几万',
  '3到5万',
  '5',
  '10天',
  '到出院为止',
  '400天',
  '13812345678',
  '13912345678',
  '12812345678',
  'ZA20260001234',
  'ZA12',
  '1234',
  '123X',
  '李明',
  '李',
  '肺癌',
  '空调',
  '成都武侯区',
  '朝阳',
  '鼓楼区',
  '美国',
  '华西医院',
  '协和',
  '某某诊所',
  '，',
  '？',
  ' ',
  '我的',
  '\u0000',
  '😀',
];
const words = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...telling), { maxLength: 4 }).map((some) => some.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
);
const buttons = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...slots.flatMap(({ choices }) => choices?.map(({ value }) => value) ?? [])),
  },
  { weight: 1, arbitrary: fc.array(fc.constantFrom('nutrition', 'imaging', 'nothing'), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

test('any answer to any slot is a value that can be shown and stored, a choice to make, or a reason with a sentence', () => {
  fc.assert(
    fc.property(fc.constantFrom(...slots), words, buttons, fc.boolean(), (slot, text, choice, asked) => {
      const kind = kindOf(slot);
      const reading = kind.read({ text, choice, entities: [], asked }, contextOf(slot));
      if (reading.ok === 'narrow') {
        expect(new Set(reading.choices.map(({ value }) => value)).size).toBe(reading.choices.length);
        expect(reading.choices.length).toBeGreaterThan(1);
        for (const { value, title } of reading.choices) expect([value, title]).not.toContain('');
        return;
      }
      if (reading.ok) {
        expect(structuredClone(reading.value)).toEqual(JSON.parse(JSON.stringify(reading.value)));
        if (reading.value === null) return;
        expect(kind.show(reading.value, slot)).not.toBe('');
        expect([slot.id, reading.value, kind.accepts(reading.value, slot)]).toEqual([
          slot.id,
          reading.value,
          true,
        ]);
        return;
      }
      const key = `wrong_${reading.reason}`;
      expect(Object.keys(replyKeys)).toContain(key);
      expect(Object.keys(reading.args ?? {}).sort()).toEqual([...replyKeys[key as ReplyKey]].sort());
    }),
    { numRuns: 4000 },
  );
});

test('the button of every choice answers its question', () => {
  for (const slot of slots) {
    for (const { value, title } of slot.choices ?? []) {
      for (const said of [
        { text: '', choice: value },
        { text: title, choice: undefined },
      ]) {
        const reading = kindOf(slot).read({ ...said, entities: [], asked: true }, contextOf(slot));
        expect([slot.id, value, reading]).toEqual([slot.id, value, expect.objectContaining({ ok: true })]);
      }
    }
  }
});

test('every other word of a choice, and its place in the list, mean that choice', () => {
  for (const slot of slots.filter(({ kind }) => kind === 'choice' || kind.startsWith('yes_no'))) {
    for (const [index, { value, words: others }] of (slot.choices ?? []).entries()) {
      for (const text of [...others, `第${index + 1}个`]) {
        const reading = kindOf(slot).read(
          { text, choice: undefined, entities: [], asked: true },
          contextOf(slot),
        );
        expect([slot.id, text, reading]).toEqual([slot.id, text, { ok: true, value }]);
      }
    }
  }
});

test('every kind is used by some slot', () => {
  expect([...new Set(slots.map(({ kind }) => kind))].sort()).toEqual(Object.keys(slotKinds).sort());
});
