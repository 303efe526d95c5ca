import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { collectDiseases } from '../../../nlu/lexicons/collectDiseases.js';
import { collectDrugs } from '../../../nlu/lexicons/collectDrugs.js';
import {
  drugsSchema,
  illnessesSchema,
  mentalHealthSchema,
  rareDiseasesSchema,
  tumoursSchema,
} from '../../../nlu/lexicons/lexiconFiles.js';
import { extract, now } from './extract.js';

const pieces = [
  '我爸',
  '孩子他爸',
  '肺癌',
  '疑似',
  '不是',
  '没有',
  '华西医院',
  '协和',
  '，',
  '。',
  ' ',
  '上周五',
  '住院',
  '８万',
  '13812345678',
  '保单号ZA20260001234',
  '上海',
  '昆山',
  '泰瑞沙',
  'PD-1',
  '標靶藥',
  '醫院',
  '联系人王小明',
  '护工',
  '10天',
  '😀',
  'Ca',
  '我',
  '的',
  '是',
  '1',
];

test('spans are the words of the original, inside it, in order', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3, unit: 'binary' })), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(
      text.map((parts) => parts.join('')),
      (sentence) => {
        const entities = extract(sentence, { now });
        for (const { text: words, start, end } of entities) {
          expect(words).toBe(sentence.slice(start, end));
          expect(words).not.toBe('');
        }
        const starts = entities.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((one, other) => one - other));
        expect(JSON.parse(JSON.stringify(entities))).toEqual(entities);
      },
    ),
    { numRuns: 400 },
  );
});

test('values never overlap; people, policies and choices may', () => {
  const free = new Set(['relation', 'policy_of', 'choice']);
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (sentence) => {
      const values = extract(sentence, { now }).filter(({ kind }) => !free.has(kind));
      for (const [index, { start }] of values.slice(1).entries()) {
        expect(start).toBeGreaterThanOrEqual(values[index]?.end ?? 0);
      }
    }),
  );
});

test('the same text gives the same answer again', () => {
  const text = '我爸上周五车祸在华西医院住院,预计8万,能垫付吗';
  expect(extract(text, { now })).toEqual(extract(text, { now }));
});

test('one sentence fills relation, cause, date, hospital and cost', () => {
  const found = extract('我爸上周五车祸在华西医院住院,预计8万,能垫付吗', { now });
  expect(found.map(({ kind, role, text }) => `${kind}${role ? `@${role}` : ''} ${text}`)).toEqual([
    'relation 我爸',
    'date@admission 上周五',
    'choice@cause 车祸',
    'hospital 华西医院',
    'money 8万',
  ]);
});

const frames = [
  '%',
  '我爸得了%，想申请',
  '孩子%，医生开了药',
  '請問%怎麼申請',
  '%住院押金不够',
  '您好，患者确诊%，麻烦处理',
];

/** Names recognised as a whole, in every frame. */
function recognised(names: readonly string[], kinds: readonly string[]): { rate: number; missed: string[] } {
  const missed = names.filter((name) =>
    frames.some((frame) => {
      const sentence = frame.replace('%', name);
      const found = extract(sentence, { now }).filter(({ kind }) => kinds.includes(kind));
      return !found.some(
        ({ start, end }) => start <= frame.indexOf('%') && end >= frame.indexOf('%') + name.length,
      );
    }),
  );
  return { rate: 1 - missed.length / names.length, missed };
}

const read = (file: string): unknown => parse(readFileSync(`data/lexicons/${file}.yaml`, 'utf8'));
const drugs = drugsSchema.parse(read('drugs'));
const diseases = collectDiseases({
  tumours: tumoursSchema.parse(read('tumours')),
  rareDiseases: rareDiseasesSchema.parse(read('rare-diseases')),
  illnesses: illnessesSchema.parse(read('illnesses')),
  mentalHealth: mentalHealthSchema.parse(read('mental-health')),
});

const lists: [what: string, kinds: string[], names: string[]][] = [
  ['illnesses', ['diagnosis'], [...diseases.terms.keys()]],
  ['medicines', ['drug', 'drug_class'], [...collectDrugs(drugs).keys(), ...drugs.classes]],
];

test.each(lists)('at least 95 %% of the %s are recognised in running text', (_what, kinds, names) => {
  expect(names.length).toBeGreaterThan(300);
  const { rate, missed } = recognised(names, kinds);
  expect({ enough: rate >= 0.95, missed }).toMatchObject({ enough: true });
});
