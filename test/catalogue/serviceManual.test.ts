import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadShipped } from './fixtures.js';

const { services } = loadShipped();
const manual = readFileSync(join(__dirname, 'service-manual.zh.md'), 'utf8');
const sections = new Map(
  manual
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return [heading.trim(), lines.map((line) => line.replace(/^\d、/, '')).join('\n')];
    }),
);

/** Clauses are cut at commas and full stops, so these and the spaces around them do not count. */
const bare = (text: string) => text.replace(/[\s，。]/g, '');

test('every section of the manual is a service, and the other way round', () => {
  expect(services.map(({ source }) => source.section)).toEqual([...sections.keys()]);
});

test.each(services.map((service) => [service.id, service] as const))(
  'the clauses of %s are its section, word for word and whole',
  (_, { clauses, source }) => {
    const quoted = clauses.map(({ text }) => text).filter((text) => text !== source.section);
    expect(bare(quoted.join(''))).toBe(bare(sections.get(source.section) ?? ''));
    const section = sections.get(source.section) ?? '';
    for (const text of quoted) expect(section).toContain(text);
  },
);

test.each(services.map((service) => [service.id, service] as const))(
  'answers and steps of %s use no figure that its section does not give',
  (_, service) => {
    const section = (sections.get(service.source.section) ?? '').replace(/：(?=00)/g, ':');
    const said = [
      service.summary,
      ...Object.values(service.answers).map(({ answer }) => answer ?? ''),
      ...service.fulfilment.nextSteps,
      ...service.entryPaths.flatMap(({ name, steps }) => [name, ...steps]),
      ...service.materials,
    ];
    // 三折 is thirty per cent; the hotline stands in answers of every service.
    const allowed = [...section.matchAll(/\d+/g)].map(([figure]) => figure).concat('30', '10109955');
    for (const figure of said.join(' ').match(/\d+/g) ?? []) expect(allowed).toContain(figure);
  },
);
