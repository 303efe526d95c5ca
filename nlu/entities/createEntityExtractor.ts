import { type LocalDate, shanghaiDate } from '../../time/localDate.js';
import { findDiseases } from '../lexicons/findDiseases.js';
import type { Lexicons } from '../lexicons/lexicons.js';
import { readSentence } from '../lexicons/readSentence.js';
import type { Entity, UnderstandingContext } from '../understanding.js';
import { findPlaces } from '../values/place.js';
import { type ChoiceSpotter, createChoiceFinder } from './createChoiceFinder.js';
import { familyNames } from './familyNames.js';
import { findCareDays } from './findCareDays.js';
import { findCities } from './findCities.js';
import { findCosts } from './findCosts.js';
import { findDatedEvents } from './findDatedEvents.js';
import { findHospitals } from './findHospitals.js';
import { type Finding, toEntities, withoutOverlaps } from './finding.js';
import { findMedicines } from './findMedicines.js';
import { findNames } from './findNames.js';
import { findNumbers } from './findNumbers.js';
import { findPeople } from './findPeople.js';
import { findPolicyOwners } from './findPolicyOwners.js';
import { findRelation, type Scene } from './findRelation.js';
import { illnessFindings } from './illnessFindings.js';

export type { ChoiceSpotter } from './createChoiceFinder.js';
export type EntityExtractor = (text: string, context: UnderstandingContext) => Entity[];

/**
 * Finds what a sentence says beside its intent: places, hospitals, illnesses, medicines, dates, sums, numbers, people, and the
 * choices that the slots spot. Offsets are those of the original text, which may hold full width or traditional characters.
 */
export function createEntityExtractor(
  lexicons: Lexicons,
  spotters: readonly ChoiceSpotter[],
): EntityExtractor {
  const findChoices = createChoiceFinder(spotters);
  return (text, { now }) => {
    const sentence = readSentence(text, lexicons.fold, lexicons.vocabulary);
    const people = findPeople(sentence);
    const diseases = findDiseases(sentence);
    const { findings: policies, owners } = findPolicyOwners(sentence, people);
    return toEntities(sentence, [
      ...withoutOverlaps(findValues({ sentence, diseases }, lexicons, shanghaiDate(now))),
      ...findRelation({ sentence, people, owners, diseases }),
      ...policies,
      ...findChoices(sentence),
    ]);
  };
}

/** Where two are equally long the earlier in this list stays. */
function findValues(
  { sentence, diseases }: Pick<Scene, 'sentence' | 'diseases'>,
  lexicons: Lexicons,
  today: LocalDate,
): Finding[] {
  const names = familyNames(sentence);
  // 秀英 in 「我妈王秀英」 is no district.
  const places = findPlaces(sentence.plain).filter(({ start }) =>
    names.every((name) => start < name.start || start >= name.end),
  );
  return [
    ...findNumbers(sentence),
    ...findHospitals(sentence, places, lexicons),
    ...illnessFindings(sentence, diseases),
    ...findMedicines(sentence),
    ...findDatedEvents(sentence, today),
    ...findCareDays(sentence),
    ...findCosts(sentence),
    ...findCities(sentence, places),
    ...findNames(sentence),
  ];
}
