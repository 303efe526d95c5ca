import { editRepair, repairs } from './repairs.js';

/** How often a repair was played in one row (a slot kind, or a service). */
export interface Cell {
  /** Questions at which the tests of this folder play it. */
  checks: number;
  /** Turns of the hand-written transcripts that do it. */
  transcripts: number;
}

export type Axis = 'kind' | 'service';

export const columns = [...repairs, editRepair].map(({ id, title }) => ({ id, title }));

/** Counts what was exercised; every row is there from the start, so that what nobody exercises shows. */
export class Table {
  readonly #cells: Record<Axis, Map<string, Map<string, Cell>>> = { kind: new Map(), service: new Map() };

  constructor(rows: Record<Axis, readonly string[]>) {
    for (const axis of ['kind', 'service'] as const)
      for (const row of rows[axis]) this.#cells[axis].set(row, new Map());
  }

  count(repair: string, place: { kind: string | null; service: string | null }, by: keyof Cell): void {
    for (const axis of ['kind', 'service'] as const) {
      const row = this.#cells[axis].get(place[axis] ?? '');
      const cell = row?.get(repair) ?? { checks: 0, transcripts: 0 };
      row?.set(repair, { ...cell, [by]: cell[by] + 1 });
    }
  }

  rows(axis: Axis): string[] {
    return [...this.#cells[axis].keys()];
  }

  cell(axis: Axis, row: string, repair: string): Cell {
    return this.#cells[axis].get(row)?.get(repair) ?? { checks: 0, transcripts: 0 };
  }

  /** «service/repair» and «kind/repair» of every cell that nothing exercises. */
  empty(): string[] {
    return (['kind', 'service'] as const).flatMap((axis) =>
      this.rows(axis).flatMap((row) =>
        columns
          .map(({ id }) => ({ id, cell: this.cell(axis, row, id) }))
          .filter(({ cell }) => cell.checks + cell.transcripts === 0)
          .map(({ id }) => `${row}/${id}`),
      ),
    );
  }
}
