import type { Place } from '../../nlu/values/types.js';
import type { Facts } from '../types.js';
import { type Answer, answerOf } from './answer.js';

export type NamedPlace = { kind: 'place'; place: Place } | { kind: 'abroad'; country: string };

/** The place a slot tells; one of several by that name (ambiguous) is as good as 不知道. */
export function cityAnswer(facts: Facts, slot: string, source?: string): Answer<NamedPlace> {
  const answer = answerOf(facts, slot, source);
  if (answer.state !== 'known') return answer;
  const value = namedPlace(answer.value);
  return value === undefined
    ? { state: 'unknown', missing: [] }
    : { state: 'known', value, basis: answer.basis };
}

/** `浙江省杭州市西湖区`; a municipality's name is not said twice. */
export function placeName(named: NamedPlace): string {
  if (named.kind === 'abroad') return named.country;
  return [...new Set([named.place.province, named.place.city, named.place.district])].join('');
}

function namedPlace(value: unknown): NamedPlace | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const said: { country?: unknown; province?: unknown; city?: unknown; district?: unknown; area?: unknown } =
    value;
  if (typeof said.country === 'string') return { kind: 'abroad', country: said.country };
  if (typeof said.province !== 'string') return undefined;
  const place: Place = {
    province: said.province,
    city: textOrNull(said.city),
    district: textOrNull(said.district),
    area: said.area === 'urban' || said.area === 'county' ? said.area : null,
  };
  return { kind: 'place', place };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
