import type { Hospital } from '../lexicons/lexicons.js';
import type { CityValue } from '../values/types.js';

/** May the hospital lie at the place, as far as the place is known? Districts do not count: houses have branches. */
export function liesAt(hospital: Pick<Hospital, 'province' | 'city'>, place: CityValue): boolean {
  if ('ambiguous' in place) {
    return place.ambiguous.some((one) =>
      typeof one === 'string' ? hospital.city === one : liesAt(hospital, one),
    );
  }
  if ('country' in place) return false;
  return hospital.province === place.province && (place.city === null || hospital.city === place.city);
}
