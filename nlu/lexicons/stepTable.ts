/**
 * From one state of a trie to the next: open addressing over flat arrays, which are small and can be kept in a file.
 * State 0 is the root, so a 0 in `nexts` is an empty place.
 */
export interface StepTable {
  states: Uint32Array;
  symbols: Uint16Array;
  nexts: Uint32Array;
}

export function createStepTable(mostSteps: number): StepTable {
  const size = 2 ** Math.ceil(Math.log2(2 * mostSteps + 2));
  return { states: new Uint32Array(size), symbols: new Uint16Array(size), nexts: new Uint32Array(size) };
}

/** The state behind the step, 0 when there is none. */
export function stepFrom(table: StepTable, state: number, symbol: number): number {
  return table.nexts[placeOf(table, state, symbol)] ?? 0;
}

/** The state behind the step; where there is none yet it leads to `fresh`. */
export function growStep(table: StepTable, [state, symbol]: [number, number], fresh: number): number {
  const place = placeOf(table, state, symbol);
  const known = table.nexts[place];
  if (known) return known;
  table.states[place] = state;
  table.symbols[place] = symbol;
  table.nexts[place] = fresh;
  return fresh;
}

/** Where the step stands, or the empty place where it would. */
function placeOf({ states, symbols, nexts }: StepTable, state: number, symbol: number): number {
  const mask = nexts.length - 1;
  let place = mix(state, symbol) & mask;
  while (nexts[place] !== 0 && (states[place] !== state || symbols[place] !== symbol)) {
    place = (place + 1) & mask;
  }
  return place;
}

/** Neighbouring states and symbols must not crowd neighbouring places. */
function mix(state: number, symbol: number): number {
  const mixed = Math.imul(state, 0x9e37_79b1) ^ Math.imul(symbol, 0x85eb_ca6b);
  return mixed ^ (mixed >>> 15);
}
