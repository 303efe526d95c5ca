import type { CityValue, ForeignPlace, Place } from '../types.js';

/** A place as one reads it: 上海市浦东新区, 浙江省金华市义乌市, 美国; several side by side for a question back. */
export function formatPlace(value: CityValue): string {
  if ('ambiguous' in value)
    return value.ambiguous.map((one) => (typeof one === 'string' ? one : single(one))).join('、');
  return single(value);
}

function single(place: Place | ForeignPlace): string {
  if ('country' in place) return place.country;
  const parts = [place.province, place.city, place.district].filter((part) => part !== null);
  return parts.filter((part, index) => part !== parts[index - 1]).join('');
}
