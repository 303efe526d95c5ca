import { type ChoiceSpotter, createEntityExtractor } from '../../../nlu/entities/createEntityExtractor.js';
import { loadLexicons } from '../../../nlu/lexicons/loadLexicons.js';
import type { Entity } from '../../../nlu/understanding.js';

/** A Sunday. */
export const now = Date.parse('2026-11-22T04:00:00Z');

export const spotters: ChoiceSpotter[] = [
  { slot: 'cause', value: 'accident', patterns: ['车祸|摔(?:伤|倒|断|下)', '意外受伤'] },
  { slot: 'cause', value: 'illness', patterns: [/疾病|生病/] },
  { slot: 'admission', value: 'admitted', patterns: ['住(?:进|了)院|已经住院|住院了'] },
  { slot: 'symptoms', value: 'yes', patterns: ['发烧|咳嗽|便血'] },
  { slot: 'ward', value: 'vip', patterns: ['[Vv][Ii][Pp]'] },
];

export const lexicons = loadLexicons('data/lexicons');
export const extract = createEntityExtractor(lexicons, spotters);

export function entitiesOf(text: string, kind: string): Entity[] {
  return extract(text, { now }).filter((entity) => entity.kind === kind);
}

/** Each entity of a kind as `words=value`, with its role where it has one: `上周五@admission=2026-11-13`. */
export function said(text: string, kind: string): string[] {
  return entitiesOf(text, kind).map(({ text: words, role, value }) => {
    const shown =
      typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
    return `${words}${role === undefined ? '' : `@${role}`}=${shown}`;
  });
}
