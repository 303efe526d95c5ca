import { join } from 'node:path';
import { choiceSpotters } from './catalogue/choiceSpotters.js';
import { type CatalogueData, loadCatalogue } from './catalogue/loadCatalogue.js';
import { slotKinds } from './dialogs/slotKinds/index.js';
import { checkRules } from './eligibility/checkRules.js';
import { checkParams, slotsRead } from './eligibility/evaluators/index.js';
import { loadModel } from './nlu/classifier/modelFile.js';
import { createUnderstander } from './nlu/createUnderstander.js';
import { createEntityExtractor } from './nlu/entities/createEntityExtractor.js';
import { type Lexicons, loadLexicons } from './nlu/lexicons/loadLexicons.js';
import { createTokeniser } from './nlu/tokenise.js';
import type { Understander } from './nlu/understanding.js';

export interface UnderstandingFolders {
  /** The operator's files (`data/`). */
  data: string;
  /** The trained understanding (`dist/model/`). */
  model: string;
  /** What the build made of the lexicons (`dist/lexicons.bin`); without it they are read from `data`. */
  lexicons?: string;
}

export interface UnderstandingParts {
  catalogue: CatalogueData;
  lexicons: Lexicons;
  understander: Understander;
}

/**
 * Text → understanding, with the catalogue and lexicons it leans on.
 * @throws ShouliError `catalogue_invalid` or `model_invalid`, naming file, path and reason.
 */
export function wireUnderstanding(folders: UnderstandingFolders): UnderstandingParts {
  const catalogue = openCatalogue(folders.data);
  return { catalogue, ...startUnderstanding(folders, catalogue) };
}

/** @throws ShouliError `catalogue_invalid`. */
export function openCatalogue(folder: string): CatalogueData {
  return loadCatalogue(folder, { slotKinds: Object.keys(slotKinds), checkParams, slotsRead, checkRules });
}

/** What understanding itself costs at start and in memory (see `bench/`). */
export function startUnderstanding(
  folders: UnderstandingFolders,
  catalogue: CatalogueData,
): Omit<UnderstandingParts, 'catalogue'> {
  const lexicons = loadLexicons(join(folders.data, 'lexicons'), folders.lexicons);
  const understander = createUnderstander({
    model: loadModel(folders.model),
    tokenise: createTokeniser(folders.model),
    extractEntities: createEntityExtractor(lexicons, choiceSpotters(catalogue.slots)),
  });
  return { lexicons, understander };
}
