import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { catalogueFault, type Problem } from '../../catalogue/problem.js';
import { readYaml } from '../../catalogue/readYaml.js';
import { collectDiseases } from './collectDiseases.js';
import { collectDrugs } from './collectDrugs.js';
import { createFoldText } from './createFoldText.js';
import type { LexiconData } from './createLexicons.js';
import { gatherVocabulary } from './gatherVocabulary.js';
import {
  clauseSchema,
  cuesSchema,
  drugsSchema,
  illnessesSchema,
  mentalHealthSchema,
  rareDiseasesSchema,
  relationsSchema,
  tumoursSchema,
} from './lexiconFiles.js';
import { readHospitals } from './readHospitals.js';

/**
 * Reads and checks the word lists of a folder (`data/lexicons`) and joins what they say.
 *
 * @throws ShouliError `catalogue_invalid`: one line for each problem with file, path and reason.
 */
export function readLexicons(folder: string): LexiconData {
  const problems: Problem[] = [];
  const files = readFiles(folder, problems);
  if (files === undefined) throw catalogueFault(problems);
  const { hospitals, cues, relations, mentalHealth } = files;
  const { terms: diseases, clashes } = collectDiseases(files);
  problems.push(...clashes.map((clash) => ({ file: 'illness lists', path: '', reason: clash })));
  if (problems.length > 0) throw catalogueFault(problems);
  const fold = createFoldText();
  const mentalTopics = [...mentalHealth.illnesses, ...mentalHealth.topics];
  const drugs = collectDrugs(files.drugs);
  const vocabulary = gatherVocabulary(
    { hospitals, diseases, drugs, drugClasses: files.drugs.classes, mentalTopics, relations, cues },
    fold,
  );
  return { vocabulary, hospitals, clauseDiseases: files.clause.diseases.map(fold) };
}

function readFiles(folder: string, problems: Problem[]) {
  const read = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const reading = readYaml(folder, file, schema);
    problems.push(...reading.problems);
    return reading.value;
  };
  const hospitals = readHospitalFile(folder, problems);
  const tumours = read('tumours.yaml', tumoursSchema);
  const rareDiseases = read('rare-diseases.yaml', rareDiseasesSchema);
  const clause = read('rare-disease-clause.yaml', clauseSchema);
  const illnesses = read('illnesses.yaml', illnessesSchema);
  const mentalHealth = read('mental-health.yaml', mentalHealthSchema);
  const drugs = read('drugs.yaml', drugsSchema);
  const relations = read('relations.yaml', relationsSchema);
  const cues = read('cues.yaml', cuesSchema);
  if (!tumours || !rareDiseases || !clause || !illnesses || !mentalHealth || !drugs || !relations || !cues)
    return undefined;
  return { hospitals, tumours, rareDiseases, clause, illnesses, mentalHealth, drugs, relations, cues };
}

function readHospitalFile(folder: string, problems: Problem[]) {
  const file = 'hospitals.csv';
  try {
    const reading = readHospitals(readFileSync(join(folder, file), 'utf8'), file);
    problems.push(...reading.problems);
    return reading.hospitals;
  } catch {
    problems.push({ file, path: '', reason: 'cannot be read' });
    return [];
  }
}
