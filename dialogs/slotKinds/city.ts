import { findPlaces, formatPlace, readPlace } from '../../nlu/values/place.js';
import type { CityValue, Place } from '../../nlu/values/types.js';
import type { SlotKind } from './slotKind.js';

/** A place down to the district where one is said. A name that fits several places is asked back. */
export const city: SlotKind = {
  name: 'city',
  freeText: false,
  read(said, { choices }) {
    const words = typeof said.choice === 'string' && said.choice !== '' ? said.choice : said.text;
    const picked = choices.find(({ value, title }) => value === words || title === words);
    const reading = readPlace(picked?.value ?? words);
    if (!reading.ok) return { ok: false, reason: 'city_none' };
    if ('ambiguous' in reading.value) {
      const named = findPlaces(words)[0]?.text ?? words.trim();
      return { ok: 'narrow', choices: reading.value.ambiguous.map((place) => asChoice(place, named)) };
    }
    return { ok: true, value: { ...reading.value } };
  },
  reconcile(said, derived) {
    const own = said as Partial<Place> | null;
    const found = derived as Partial<Place> | null;
    if (!own?.city || !found?.city || own.city !== found.city)
      return { value: derived, contradiction: Boolean(own?.city && found?.city) };
    return { value: found.district ? derived : said, contradiction: false };
  },
  // The engine stores only what `read` gave, so the shape is a CityValue.
  show: (value) => formatPlace(value as unknown as CityValue),
};

/** A city alone stands for the place that was named, in that city. */
function asChoice(place: CityValue | string, named: string): { value: string; title: string } {
  const title = typeof place === 'string' ? `${place}${named}` : formatPlace(place);
  return { value: title, title };
}
