import { shortPlace } from './hospitalNames.js';
import type { Hospital } from './readHospitals.js';

/** Where the speaker is known to mean. */
export interface HospitalHint {
  city?: string | null;
  province?: string | null;
}

export type HospitalMatch =
  | { kind: 'one'; hospital: Hospital }
  /** Two to six of the same name; of more, nobody can be offered a choice. */
  | { kind: 'several'; hospitals: Hospital[] }
  | { kind: 'none' };

export interface HospitalDirectory {
  find(name: string, hint?: HospitalHint): HospitalMatch;
  /** Those of the hospitals that lie at the place (province, city or district, in full or short). */
  at(hospitals: readonly Hospital[], place: string): Hospital[];
}

/** @param named every hospital known under exactly these words. */
export function createHospitalDirectory(
  hospitals: readonly Hospital[],
  named: (words: string) => readonly Hospital[],
): HospitalDirectory {
  const places = placeIndex(hospitals);
  const at = (some: readonly Hospital[], place: string): Hospital[] => {
    const there = places.get(place);
    return there === undefined ? [] : some.filter((hospital) => there.has(hospital));
  };
  const hinted = (words: string, hint: HospitalHint): Hospital[] => {
    const found = named(words);
    if (found.length > 0) return narrow(found, hint, at);
    // 医院 alone must not become 浙江医院.
    for (const place of words === '医院' ? [] : hintPlaces(hint, places)) {
      const there = named(place + words);
      if (there.length > 0) return [...there];
    }
    return [];
  };
  const find = (name: string, hint: HospitalHint = {}): HospitalMatch => {
    const whole = name.trim();
    const words = whole.replace(branch, '');
    const exact = hinted(whole, hint);
    const found = exact.length > 0 ? exact : hinted(words, hint);
    if (found.length > 0) return matchOf(found);
    for (let length = Math.min(words.length - 2, longestPlace); length >= 2; length -= 1) {
      const place = words.slice(0, length);
      if (!places.has(place)) continue;
      const there = at(named(words.slice(length).replace(/^的/, '')), place);
      if (there.length > 0) return matchOf(there);
    }
    return { kind: 'none' };
  };
  return { find, at };
}

/** 华西医院(上锦院区), 新华医院东院: the house behind the branch counts. */
const branch = /(?:[（(].*[)）]|[东西南北新老本总]院区?|[\u4e00-\u9fff]{2}院区|分院|本部)$/;
const longestPlace = 11;
const mostOffered = 6;

function matchOf(found: readonly Hospital[]): HospitalMatch {
  const hospitals = [...new Set(found)];
  const [hospital] = hospitals;
  if (hospital === undefined || hospitals.length > mostOffered) return { kind: 'none' };
  return hospitals.length === 1 ? { kind: 'one', hospital } : { kind: 'several', hospitals };
}

/** The hint only chooses between several: where it fits none, the hospital's own place stands. */
function narrow(
  found: readonly Hospital[],
  { city, province }: HospitalHint,
  at: HospitalDirectory['at'],
): Hospital[] {
  for (const place of [city, province]) {
    const there = place ? at(found, place) : [];
    if (there.length > 0) return there;
  }
  return [...found];
}

/** 第一医院 in 杭州 may be 杭州市第一医院, 人民医院 there 浙江省人民医院. */
function hintPlaces(
  { city, province }: HospitalHint,
  places: ReadonlyMap<string, ReadonlySet<Hospital>>,
): string[] {
  const [example] = (city && places.get(city)) || [];
  const names = [city, province ?? example?.province].flatMap((place) =>
    place ? [shortPlace(place), place] : [],
  );
  return [...new Set(names)];
}

function placeIndex(hospitals: readonly Hospital[]): Map<string, Set<Hospital>> {
  const index = new Map<string, Set<Hospital>>();
  const add = (place: string, hospital: Hospital): void => {
    const there = index.get(place) ?? new Set();
    index.set(place, there.add(hospital));
  };
  for (const hospital of hospitals) {
    for (const place of [hospital.province, hospital.city, hospital.district]) {
      if (place === null) continue;
      add(place, hospital);
      add(shortPlace(place), hospital);
      add(shortPlace(hospital.province) + shortPlace(place), hospital);
      add(hospital.province + place, hospital);
    }
  }
  return index;
}
