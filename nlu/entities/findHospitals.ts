import type { Hospital, Lexicons } from '../lexicons/lexicons.js';
import { isDenied, type Sentence } from '../lexicons/readSentence.js';
import type { Found } from '../values/reading.js';
import type { CityValue } from '../values/types.js';
import { type Finding, overlaps } from './finding.js';
import { findListedNames, type ListedName } from './findListedNames.js';
import { findUnlistedNames } from './findUnlistedNames.js';
import { liesAt } from './liesAt.js';

/** Value of a `hospital` entity. */
export type HospitalValue =
  | ({ listed: true } & Pick<
      Hospital,
      'name' | 'province' | 'city' | 'district' | 'area' | 'level' | 'public'
    >)
  | { listed: false; name: string; candidates?: { name: string; city: string }[] };

/** Hospitals of the directory by any name, and others by the words of a name («昆山康复医院»). */
export function findHospitals(
  sentence: Sentence,
  places: readonly Found<CityValue>[],
  lexicons: Lexicons,
): Finding[] {
  const listed = findListedNames(sentence, places);
  const unlisted = findUnlistedNames(sentence, places);
  // «瑞金康复医院» is not 瑞金医院: words that go on to another 医院 make another name.
  const longer = (name: ListedName): boolean =>
    unlisted.some(({ start, end }) => overlaps({ start, end }, name) && end > name.end);
  const kept = listed.filter((name) => !longer(name));
  const others = unlisted.filter((name) => !kept.some((known) => overlaps(known, name)));
  const findings = [
    ...kept.map((name) => ({
      start: name.start,
      end: name.end,
      value: valueOfListed(sentence, name, places),
    })),
    ...others.flatMap(({ start, end, bare }) => {
      const before = places.filter(
        (place) => place.start < start || sentence.clauseAt(place.start) === sentence.clauseAt(start),
      );
      const value = valueOfUnlisted(sentence.plain.slice(start, end), { places: before, lexicons });
      return bare && !value.listed ? [] : [{ start, end, value }];
    }),
  ];
  return findings
    .filter(({ start }) => !isDenied(sentence, start, denial))
    .map(({ start, end, value }) => ({ kind: 'hospital', start, end, value }));
}

const denial = { reach: 3, absence: false };
const mostCandidates = 6;

function valueOfListed(
  sentence: Sentence,
  { start, end, hospitals }: ListedName,
  places: readonly Found<CityValue>[],
): HospitalValue {
  const name = sentence.plain.slice(start, end);
  const candidates = hospitals.length > 1 ? atNamedPlace(hospitals, start, places) : hospitals;
  const [only] = candidates;
  if (only === undefined || candidates.length > mostCandidates) return { listed: false, name };
  if (candidates.length === 1) return known(only);
  return { listed: false, name, candidates: candidates.map((one) => ({ name: one.name, city: one.city })) };
}

/** The places of the sentence choose, the nearest first. */
function atNamedPlace(
  hospitals: readonly Hospital[],
  at: number,
  places: readonly Found<CityValue>[],
): readonly Hospital[] {
  const byDistance = [...places].sort((one, other) => Math.abs(one.start - at) - Math.abs(other.start - at));
  for (const { value } of byDistance) {
    const there = hospitals.filter((hospital) => liesAt(hospital, value));
    if (there.length > 0) return there;
  }
  return hospitals;
}

function valueOfUnlisted(
  name: string,
  { places, lexicons }: { places: readonly Found<CityValue>[]; lexicons: Lexicons },
): HospitalValue {
  const exact = lexicons.hospital(name);
  if (exact.kind === 'one') return known(exact.hospital);
  for (const { value } of places) {
    if (!('province' in value)) continue;
    const match = lexicons.hospital(name, { city: value.city, province: value.province });
    if (match.kind === 'one') return known(match.hospital);
  }
  return { listed: false, name };
}

function known({ name, province, city, district, area, level, public: isPublic }: Hospital): HospitalValue {
  return { listed: true, name, province, city, district, area, level, public: isPublic };
}
