import names from '../../../data/lexicons/divisions.json' with { type: 'json' };
import type { CityValue, ForeignPlace, Place } from '../types.js';
import type { Candidate } from './divisionIndex.js';
import { deeper, type PlaceGroup } from './placeGroups.js';

/**
 * The place a group of names means, or all it may mean. A name of several ranks means the highest (长沙 is the city, not its
 * county), but for the few that people use for both (吉林, 朝阳).
 */
export function settlePlace({ names: said, candidates }: PlaceGroup): CityValue {
  const mainland = candidates.filter(({ outer }) => !outer);
  const near = mainland.length > 0 ? [...mainland] : [...candidates];
  const [name = ''] = said;
  const kept = said.length === 1 && equallyMeant.has(name) ? withoutParts(near) : highest(near);
  return placeOf(kept.sort((one, other) => one.code - other.code).map(({ place }) => place));
}

const equallyMeant: ReadonlySet<string> = new Set(names.equallyMeant);

/** Names such as 城区, which every city has. */
export function meansNothingAlone({ names: said }: PlaceGroup): boolean {
  return said.length === 1 && onlyWithCity.has(said[0] ?? '');
}

const onlyWithCity: ReadonlySet<string> = new Set(names.onlyWithCity);

/** One place as it is; several as a question, by city name alone where they differ in nothing else. */
export function placeOf(places: readonly (Place | ForeignPlace)[]): CityValue {
  const distinct = [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
  const [only] = distinct;
  if (distinct.length === 1 && only !== undefined) return { ...only };
  const inland = distinct.flatMap((place) => ('country' in place ? [] : [place]));
  const [first] = inland;
  const onlyCityDiffers =
    first?.district != null &&
    inland.length === distinct.length &&
    inland.every(
      ({ city, district, area }) => city !== null && district === first.district && area === first.area,
    );
  if (onlyCityDiffers) return { ambiguous: inland.map(({ city }) => city ?? '') };
  return { ambiguous: distinct.map((place) => ('country' in place ? place.country : { ...place })) };
}

function highest(candidates: readonly Candidate[]): Candidate[] {
  const top = Math.min(...candidates.map(({ rank }) => rank));
  return candidates.filter(({ rank }) => rank === top);
}

/** Without the districts that lie in a city of the list: 朝阳县 is named with 朝阳市 already. */
function withoutParts(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    (candidate) =>
      candidate.rank < 2 ||
      !candidates.some((other) => other.rank === 1 && deeper(other, candidate) === candidate),
  );
}
