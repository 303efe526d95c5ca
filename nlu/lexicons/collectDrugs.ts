import type { DrugsFile } from './lexiconFiles.js';

export interface Drug {
  /** As said, in the lexicon's spelling: a brand stays the brand. */
  name: string;
  generic: string;
  group: 'oncology' | 'rare_disease' | 'everyday';
}

/** Each word for a medicine; one that stands in two groups belongs to the first. */
export function collectDrugs(file: DrugsFile): Map<string, Drug> {
  const drugs = new Map<string, Drug>();
  const add = (name: string, generic: string, group: Drug['group']): void => {
    if (!drugs.has(name)) drugs.set(name, { name, generic, group });
  };
  for (const group of ['oncology', 'rare_disease', 'everyday'] as const) {
    for (const [generic, names] of Object.entries(file[group])) {
      for (const name of [generic, ...names]) add(name, generic, group);
    }
  }
  for (const name of file.everyday_plain) add(name, name, 'everyday');
  return drugs;
}
