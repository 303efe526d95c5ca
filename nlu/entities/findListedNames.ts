import type { Hospital } from '../lexicons/lexicons.js';
import type { Hit, Sentence } from '../lexicons/readSentence.js';
import type { Found } from '../values/reading.js';
import type { CityValue } from '../values/types.js';
import { liesAt } from './liesAt.js';

/** Words that the directory knows, with the hospitals they may mean. */
export interface ListedName {
  start: number;
  end: number;
  hospitals: readonly Hospital[];
}

/** Names of the directory; short ones that are other words as well count only beside words about hospitals. */
export function findListedNames(sentence: Sentence, places: readonly Found<CityValue>[]): ListedName[] {
  const named = sentence.hits.flatMap((hit) => {
    const terms = hit.values.flatMap((term) => (term.kind === 'hospital' ? [term] : []));
    if (terms.length === 0) return [];
    const doubt = Math.min(...terms.map((term) => term.doubt));
    return [{ hit, doubt, hospitals: [...new Set(terms.map(({ hospital }) => hospital))] }];
  });
  const sure = named.filter(({ hit, doubt }) => doubt === 0 || isAboutHospital(sentence, hit, doubt));
  const joined = named.filter(
    (one) => !sure.includes(one) && sure.some(({ hit }) => isJoined(sentence, one.hit, hit)),
  );
  return [...sure, ...joined].flatMap(({ hit, hospitals }) =>
    withPlace({ start: hit.start, end: hit.end, hospitals }, places),
  );
}

function isAboutHospital({ plain, vocabulary }: Sentence, { start, end }: Hit, doubt: number): boolean {
  const { hospital_before, hospital_after } = vocabulary.beside;
  if (hospital_after.after(plain, end) !== undefined) return true;
  if (doubt > 1) return false;
  const colon = plain.charAt(start - 1) === ':';
  return (
    colon ||
    hospital_before.before(plain, start - (plain.charAt(start - 1) === '了' ? 1 : 0)) !== undefined ||
    plain.length === end - start
  );
}

/** «中山或者瑞金的专家»: what is sure of one is sure of the other. */
function isJoined({ plain, vocabulary }: Sentence, one: Hit, other: Hit): boolean {
  const between =
    one.end <= other.start ? plain.slice(one.end, other.start) : plain.slice(other.end, one.start);
  return vocabulary.beside.hospital_joiners.has(between);
}

/** A place right before the name belongs to it («成都华西医院») and chooses; where it fits none, this is another hospital. */
function withPlace(name: ListedName, places: readonly Found<CityValue>[]): ListedName[] {
  const place = places.find(
    ({ start, end }) => end === name.start || (start < name.start && end > name.start && end < name.end),
  );
  if (!place) return [name];
  const hospitals = name.hospitals.filter((hospital) => liesAt(hospital, place.value));
  return [{ start: place.start, end: name.end, hospitals }];
}
