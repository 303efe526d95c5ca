import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Service } from '../../catalogue/schema.js';
import { catalogue } from '../dialogs/shipped.js';
import { remembering } from '../support/remembering.js';
import { samplePolicies } from '../support/samplePolicies.js';
import { openTestHouse, type TestHouse } from '../support/testHouse.js';
import { countTranscripts } from './countTranscripts.js';
import { emptyCells, exceptionOf, exceptions } from './exceptions.js';
import { page, printed } from './page.js';
import { nameOf, type Place, placesOf } from './places.js';
import { edit, editable, reopen } from './repairs/atTheSummary.js';
import { editRepair, type Play, repairs } from './repairs.js';
import { Table } from './table.js';
import { Visit } from './visit.js';

const pagePath = join(__dirname, '../../docs/repair-coverage.md');
const { services } = catalogue();
const kindOfSlot = new Map(services.flatMap(({ slots }) => slots.map(({ id, kind }) => [id, kind])));
const table = new Table({
  kind: [...new Set(kindOfSlot.values())].sort(),
  service: services.map(({ id }) => id),
});
const excused = new Set<string>();
let parts: TestHouse['parts'] | undefined;

async function openHouse(): Promise<TestHouse> {
  const house = await openTestHouse({ policies: samplePolicies, ...(parts ? { parts } : {}) });
  parts ??= remembering(house.parts);
  house.parts.understander = parts.understander;
  return house;
}

interface Case {
  repair: string;
  place: Place;
  /** The slot that the cell is about, where it is not the one asked for. */
  kind?: string;
  plays: Play[];
}

/** Plays each case in conversations of its own; counts those that hold, and tells of the others. */
async function failures(house: TestHouse, cases: Case[]): Promise<string[]> {
  const found: string[] = [];
  for (const { repair, place, kind, plays } of cases) {
    try {
      for (const play of plays) await play(await Visit.begin(house, place));
      table.count(repair, { kind: kind ?? place.slot.kind, service: place.service.id }, 'checks');
    } catch (error) {
      const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
      found.push(`${nameOf(place)}: ${message.replace(/\s+/g, ' ')}`);
    }
  }
  return found;
}

function casesOf({ id, plays }: (typeof repairs)[number], places: Place[]): Case[] {
  return places.flatMap((place) => {
    const exception = exceptionOf(id, place);
    if (exception) excused.add(exception.reason);
    return exception ? [] : [{ repair: id, place, plays: plays(place) }];
  });
}

function editsOf(places: Place[]): Case[] {
  const summaries = places.filter(({ slot }) => slot.id === 'confirm');
  return summaries.flatMap((place) =>
    editable(place).map((slot) => ({
      repair: editRepair.id,
      place,
      kind: slot.kind,
      plays: [(visit: Visit) => edit(visit, slot), (visit: Visit) => reopen(visit, slot)],
    })),
  );
}

const cases = services.map((service: Service) => ({ id: service.id, service }));

describe.each(cases)('$id', ({ service }) => {
  let house: TestHouse;
  let places: Place[];
  beforeAll(async () => {
    house = await openHouse();
    places = await placesOf(house, service);
  });
  afterAll(() => house.close());

  test('every question is met', () => {
    const met = places.map(({ slot }) => slot.id);
    const asked = service.slots.filter(({ optional }) => !optional).map(({ id }) => id);
    expect(asked.filter((id) => !met.includes(id))).toEqual([]);
  });

  test.each(repairs)('$id', async (repair) => {
    expect(await failures(house, casesOf(repair, places))).toEqual([]);
  });

  test(editRepair.id, async () => {
    expect(await failures(house, editsOf(places))).toEqual([]);
  });
});

describe('the table', () => {
  beforeAll(async () => {
    const house = await openHouse();
    for (const { repair, service, slot } of await countTranscripts(house))
      table.count(repair, { kind: kindOfSlot.get(slot ?? '') ?? null, service }, 'transcripts');
    await house.close();
  });

  test('has no empty cell but those with a reason', () => {
    const known = emptyCells.flatMap(({ rows, repair }) => rows.map((row) => `${row}/${repair}`));
    expect(table.empty().sort()).toEqual(known.sort());
  });

  test('excuses no question without need', () => {
    expect([...excused].sort()).toEqual(exceptions.map(({ reason }) => reason).sort());
  });

  test('stands in docs/repair-coverage.md as it is', () => {
    if (process.env['COVERAGE_TABLE'] === 'write') {
      writeFileSync(pagePath, page(table));
      process.stdout.write(`${printed(table)}\n`);
    }
    expect(readFileSync(pagePath, 'utf8')).toBe(page(table));
  });
});
