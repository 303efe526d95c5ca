import { TurnRunner } from '../../bots/turnRunner.js';
import type { TurnStore } from '../../bots/turnStore.js';
import { createTurnStore } from '../../store/turnStore.js';
import type { TestHouse } from './testHouse.js';

/** Another process on the store of the house; a fault in it fails the test. */
export function anotherRunner(house: TestHouse, given: { burstMs?: number; store?: TurnStore }): TurnRunner {
  const { db, parts, clock } = house;
  return new TurnRunner({
    ...{ parts, clock, burstMs: given.burstMs ?? 0, store: given.store ?? createTurnStore(db) },
    wakeUps: { wake: () => undefined, onWake: () => () => undefined },
    onFault: (error) => {
      throw error;
    },
  });
}
