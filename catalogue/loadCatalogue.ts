import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from './catalogue.js';
import type { CatalogueChecks } from './catalogueChecks.js';
import { checkNames } from './checkNames.js';
import { checkRulesFile } from './checkRulesFile.js';
import { checkService } from './checkService.js';
import { checkSlots } from './checkSlots.js';
import { deepFreeze } from './deepFreeze.js';
import { mergeService } from './mergeService.js';
import { catalogueFault, type Problem } from './problem.js';
import { readYaml } from './readYaml.js';
import { rulesFileSchema, type Service, serviceSchema, slotsFileSchema } from './schema.js';

/** The part of the catalogue that is forms: services in menu order, shared slots, rules. Frozen. */
export type CatalogueData = Pick<Catalogue, 'services' | 'slots' | 'rules'>;

const slotsFile = 'slots.yaml';
const rulesFile = 'rules.yaml';

/**
 * Reads `slots.yaml`, `rules.yaml` and `services/*.yaml` of the data folder.
 * @throws ShouliError `catalogue_invalid`, a line `<file>: <path>: <reason>` for each thing that is wrong.
 */
export function loadCatalogue(folder: string, checks: CatalogueChecks): CatalogueData {
  const slotsRead = readYaml(folder, slotsFile, slotsFileSchema);
  const rulesRead = readYaml(folder, rulesFile, rulesFileSchema);
  const servicesRead = serviceFiles(folder).map((file) => ({
    file,
    reading: readYaml(folder, file, serviceSchema),
  }));
  stopAt(
    [slotsRead, rulesRead, ...servicesRead.map(({ reading }) => reading)].flatMap(({ problems }) => problems),
  );

  const known = { slots: slotsRead.value ?? {}, rules: rulesRead.value ?? {}, checks };
  const files = servicesRead.flatMap(({ file, reading }) =>
    reading.value ? [{ file, service: reading.value }] : [],
  );
  stopAt([
    ...checkSlots(slotsFile, known.slots, checks.slotKinds),
    ...checkRulesFile(
      rulesFile,
      known,
      files.map(({ service }) => service.id),
    ),
    ...files.flatMap(({ file, service }) => checkService(file, service, known)),
    ...checkNames(files),
  ]);

  const services = files
    .map(({ service }) => mergeService(service, known.slots, known.rules))
    .sort(byMenuOrder);
  return deepFreeze({ services, slots: known.slots, rules: known.rules });
}

function serviceFiles(folder: string): string[] {
  const names = listed(join(folder, 'services')).filter((name) => /\.ya?ml$/.test(name));
  if (names.length === 0) stopAt([{ file: 'services', path: '', reason: 'no service file found' }]);
  return names.sort().map((name) => `services/${name}`);
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw catalogueFault(problems);
}

function byMenuOrder(a: Service, b: Service): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.menuOrder ?? last) - (b.menuOrder ?? last) || (a.id < b.id ? -1 : 1);
}
