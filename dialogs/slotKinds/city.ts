import { findPlaces, formatPlace, readPlace } from '../../nlu/values/place.js';
import type { CityValue, ForeignPlace, Place } from '../../nlu/values/types.js';
import { plainWords } from './plainWords.js';
import type { SlotKind } from './slotKind.js';

/** A place down to the district where one is said. A name that fits several places is asked back. */
export const city: SlotKind = {
  name: 'city',
  freeText: false,
  read(said, { choices }) {
    const words = typeof said.choice === 'string' && said.choice !== '' ? said.choice : said.text;
    const picked = choices.find(({ value, title }) => value === words || title === words);
    const reading = readPlace(picked?.value ?? oneOffered(words, choices) ?? words);
    if (!reading.ok) return { ok: false, reason: 'city_none' };
    if ('ambiguous' in reading.value) {
      const named = findPlaces(words)[0]?.text ?? words.trim();
      return { ok: 'narrow', choices: reading.value.ambiguous.map((place) => asChoice(place, named)) };
    }
    return { ok: true, value: { ...reading.value } };
  },
  accepts(value) {
    if (typeof value !== 'object' || Array.isArray(value)) return false;
    return typeof value['country'] === 'string' || typeof value['province'] === 'string';
  },
  reconcile(said, derived) {
    const own = said as Partial<Place & ForeignPlace> | null;
    const found = derived as Partial<Place> | null;
    const elsewhere =
      own?.country !== undefined ||
      differs(own?.province, found?.province) ||
      differs(own?.city ?? undefined, found?.city ?? undefined);
    if (elsewhere) return { value: derived, contradiction: true };
    return { value: found?.district ? derived : said, contradiction: false };
  },
  refine(known, { text }) {
    const own = known as Partial<Place> | null;
    if (!own?.city || own.district) return undefined;
    const fitting = placesIn(text).filter(
      ({ province, city: name, district }) => province === own.province && name === own.city && district,
    );
    const [only] = fitting;
    return only && fitting.length === 1 ? { ...only } : undefined;
  },
  // The engine stores only what `read` gave, so the shape is a CityValue.
  show: (value) => formatPlace(value as unknown as CityValue),
};

/** Every place that the words may mean. */
function placesIn(words: string): Partial<Place>[] {
  const reading = readPlace(words);
  if (!reading.ok) return [];
  const found = 'ambiguous' in reading.value ? reading.value.ambiguous : [reading.value];
  return found.flatMap((place) => (typeof place === 'object' && 'province' in place ? [place] : []));
}

function differs(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** Of the places offered the one that the words begin («北京» of 北京市朝阳区) or contain. */
function oneOffered(words: string, choices: readonly { value: string }[]): string | undefined {
  const bare = plainWords(words).replace(/(?:那[个家]|的)+$/u, '');
  const fitting = bare.length < 2 ? [] : choices.filter(({ value }) => value.includes(bare));
  return fitting.length === 1 ? fitting[0]?.value : undefined;
}

/** A city alone stands for the place that was named, in that city. */
function asChoice(place: CityValue | string, named: string): { value: string; title: string } {
  const title = typeof place === 'string' ? `${place}${named}` : formatPlace(place);
  return { value: title, title };
}
