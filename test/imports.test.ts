import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';

/** Arrows point down only: what each folder may lean on beside itself. */
const mayImport: Record<string, readonly string[]> = {
  channels: ['bots', 'time'],
  bots: ['dialogs', 'time'],
  dialogs: ['catalogue', 'desk', 'eligibility', 'nlu', 'policies', 'review', 'time'],
  eligibility: ['catalogue', 'nlu', 'time'],
  review: ['nlu', 'time'],
  // Each needs a few of the other's words: schemas name intents, and the lexicons are read like the catalogue.
  catalogue: ['nlu'],
  nlu: ['catalogue', 'data', 'time'],
  desk: [],
  time: [],
  // These stand behind ports of the rooms they name.
  policies: ['dialogs'],
  secondOpinion: ['catalogue', 'dialogs', 'nlu'],
  store: ['bots', 'desk', 'dialogs', 'eligibility', 'nlu', 'policies', 'review', 'time'],
};

/** Packages that few folders may know, so that a move to another touches few files. */
const whoMayUse: Record<string, readonly string[]> = {
  botbuilder: ['bots', 'channels', 'dialogs'],
  restify: ['channels'],
  kysely: ['store'],
};

interface Import {
  file: string;
  room: string;
  /** A folder of the project, or a package. */
  from: string;
  own: boolean;
}

const imports = Object.keys(mayImport).flatMap(importsOf);

test('every folder imports only what lies below it', () => {
  const upward = imports.filter(
    ({ room, from, own }) => own && from !== room && !mayImport[room]?.includes(from),
  );
  expect(upward.map(({ file, from }) => `${file} → ${from}`)).toEqual([]);
});

test.each(Object.entries(whoMayUse))('%s stays in its folders', (name, rooms) => {
  const strangers = imports.filter(
    ({ room, from, own }) => !own && from.startsWith(name) && !rooms.includes(room),
  );
  expect(strangers.map(({ file }) => file)).toEqual([]);
});

function importsOf(room: string): Import[] {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return files.flatMap((name) => {
    const file = join(room, name);
    const found = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport\(?)\s*'([^']+)'/g);
    return [...found].flatMap(([, specifier = '']): Import[] => {
      const own = specifier.startsWith('.');
      if (!own) return [{ file, room, from: specifier, own }];
      const [from = '', ...rest] = normalize(join(file, '..', specifier)).split(sep);
      // Files at the root (`errors.ts`) are everybody's, wiring is nobody's.
      if (rest.length === 0 && !from.startsWith('wire')) return [];
      return [{ file, room, from, own }];
    });
  });
}
