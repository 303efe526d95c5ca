import type { CityValue } from '../types.js';
import { divisionIndex } from './divisionIndex.js';

/**
 * The city's district that is meant by a name of one wrong character right behind it (成都市武候区), where exactly one district
 * of the city looks like it; else the value as it is.
 *
 * @param rest the text behind the city's name.
 */
export function nearDistrict(value: CityValue, rest: string): CityValue {
  if (!('province' in value) || value.city === null || value.district !== null || value.area !== null)
    return value;
  const [, said] = misspelt.exec(rest) ?? [];
  if (said === undefined) return value;
  const { province, city } = value;
  const districts = divisionIndex().candidates.flatMap(({ place }) =>
    'province' in place &&
    place.province === province &&
    place.city === city &&
    isOneOff(place.district ?? '', said)
      ? [place]
      : [],
  );
  const [only] = districts;
  return only !== undefined && districts.length === 1 ? { ...only } : value;
}

const misspelt = /^(?:市|的|[\s,、])*([\u4e00-\u9fff]{2,5}?[区县市])/;

function isOneOff(name: string, said: string): boolean {
  if (name.length !== said.length || name.at(-1) !== said.at(-1)) return false;
  return [...name].filter((char, at) => char !== said.charAt(at)).length === 1;
}
