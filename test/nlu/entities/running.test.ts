import { readFileSync } from 'node:fs';
import type { Entity } from '../../../nlu/understanding.js';
import { extract, now } from './extract.js';

/**
 * Sentences as customers write them, each with all it says of relation, city, hospital, diagnosis, drug, date and money, as
 * `kind=value` or `kind@role=value`; a role not written does not count. Of a hospital, a diagnosis and a drug the words of
 * the name are enough. What is denied (没有, 不是A是B) must not be found.
 */
interface Row {
  text: string;
  entities: string[];
}

const rows = readFileSync('test/nlu/entities/running.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row);

const least = 0.97;
const kinds = new Set(['relation', 'city', 'hospital', 'diagnosis', 'drug', 'date', 'money']);
const byWords = new Set(['hospital', 'diagnosis', 'drug']);

test('at least 97 sentences in 100 give everything they say and nothing else', () => {
  const missed = rows.flatMap((row) => mistakes(row));
  const wrong = new Set(missed.map(({ text }) => text)).size;
  expect(rows.length).toBeGreaterThanOrEqual(250);
  expect({ missed, enough: wrong <= rows.length * (1 - least) }).toEqual({ missed, enough: true });
});

test('each kind is found and nothing is made up, in at least 97 of 100 cases', () => {
  const missed = rows.flatMap((row) => mistakes(row));
  for (const kind of kinds) {
    const expected = rows.flatMap(({ entities }) => entities.filter((one) => kindOf(one) === kind)).length;
    const wrong = missed.filter((one) => one.kind === kind).length;
    expect({ kind, missed, enough: wrong <= expected * (1 - least) }).toEqual({ kind, missed, enough: true });
  }
});

interface Mistake {
  text: string;
  kind: string;
  what: string;
}

function mistakes({ text, entities }: Row): Mistake[] {
  const left = extract(text, { now }).filter(({ kind }) => kinds.has(kind));
  const missing = entities.filter((wanted) => {
    const at = left.findIndex((entity) => fits(entity, wanted));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [
    ...missing.map((wanted) => ({ text, kind: kindOf(wanted), what: `missing ${wanted}` })),
    ...left.map((entity) => ({
      text,
      kind: entity.kind,
      what: `made up ${entity.kind}=${shownValue(entity)} (${entity.text})`,
    })),
  ];
}

function kindOf(wanted: string): string {
  return wanted.replace(/[@=].*$/, '');
}

function fits(entity: Entity, wanted: string): boolean {
  const [, kind, role, value = ''] = /^([a-z]+)(?:@([a-z]+))?=(.*)$/.exec(wanted) ?? [];
  if (entity.kind !== kind || (role !== undefined && entity.role !== role)) return false;
  const shown = shownValue(entity);
  return shown === value || (byWords.has(kind) && (shown.includes(value) || entity.text.includes(value)));
}

function shownValue({ kind, value }: Entity): string {
  if (kind === 'city') return placeOf(value as Record<string, unknown>);
  if (kind === 'hospital') return String((value as { name: unknown }).name);
  if (kind !== 'money' || typeof value === 'number') return String(value);
  const { about, min, max } = value as { about?: number; min?: number; max?: number };
  return about === undefined ? `${min}-${max}` : `~${about}`;
}

function placeOf(value: Record<string, unknown>): string {
  if (typeof value['country'] === 'string') return value['country'];
  if (Array.isArray(value['ambiguous']))
    return `?${value['ambiguous'].map((one) => (typeof one === 'string' ? one : placeOf(one as Record<string, unknown>))).join(',')}`;
  return [value['province'], value['city'], value['district']].map((part) => part ?? '-').join('/');
}
