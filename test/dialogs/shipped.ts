/** The shipped slots, services, rules and word lists, for tests that need no conversation around them. */
import { join } from 'node:path';
import { choiceSpotters } from '../../catalogue/choiceSpotters.js';
import { type CatalogueData, loadCatalogue } from '../../catalogue/loadCatalogue.js';
import { loadTexts, type Texts } from '../../catalogue/loadTexts.js';
import type { Service, Slot } from '../../catalogue/schema.js';
import type { ReadWorld } from '../../dialogs/form/readAnswer.js';
import { slotKinds } from '../../dialogs/slotKinds/index.js';
import { plainWords } from '../../dialogs/slotKinds/plainWords.js';
import { checkRules } from '../../eligibility/checkRules.js';
import { checkParams, slotsRead } from '../../eligibility/evaluators/index.js';
import { createEntityExtractor } from '../../nlu/entities/createEntityExtractor.js';
import { type Lexicons, loadLexicons } from '../../nlu/lexicons/loadLexicons.js';
import type { Entity } from '../../nlu/understanding.js';
import { testFolders, testNow } from '../support/testHouse.js';

/** A Sunday. */
export const today = '2026-11-22';

/** The word lists take half a second to load: only tests that need them pay for it. */
export const lexicons = once((): Lexicons => loadLexicons(join(testFolders.data, 'lexicons')));

export const catalogue = once(
  (): CatalogueData =>
    loadCatalogue(testFolders.data, {
      slotKinds: Object.keys(slotKinds),
      checkParams,
      slotsRead,
      checkRules,
    }),
);

const extract = once(() => createEntityExtractor(lexicons(), choiceSpotters(catalogue().slots)));

/** What a sentence says beside its intent. */
export function entitiesIn(text: string): Entity[] {
  return extract()(text, { now: testNow });
}

export const texts = once((): Texts => loadTexts(testFolders.data));

export function serviceNamed(id: string): Service {
  const service = catalogue().services.find((one) => one.id === id);
  if (!service) throw new RangeError(`no service ${id}`);
  return service;
}

export function slotNamed(service: string, id: string): Slot {
  const slot = serviceNamed(service).slots.find((one) => one.id === id);
  if (!slot) throw new RangeError(`${service} has no slot ${id}`);
  return slot;
}

/** What reading an answer leans on, as the dialogs give it. */
export const readWorld: ReadWorld = {
  today,
  get lexicons() {
    return lexicons();
  },
  isUnknown: (text) => texts().moves.says('unknown', plainWords(text)),
  isUnsure: (text) => texts().moves.says('unsure', plainWords(text)),
  offered: {},
};

function once<T>(load: () => T): () => T {
  let loaded: { value: T } | undefined;
  return () => {
    loaded ??= { value: load() };
    return loaded.value;
  };
}
