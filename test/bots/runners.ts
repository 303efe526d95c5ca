import type { IncomingTurn } from '../../bots/hear.js';
import { TurnRunner } from '../../bots/turnRunner.js';
import type { WakeUps } from '../../bots/turnStore.js';
import { createActivityLog } from '../../store/activityLog.js';
import { createTurnStore } from '../../store/turnStore.js';
import type { TestHouse } from '../support/testHouse.js';
import { type HookedStore, hookStore, type StoreHooks } from './hookedStore.js';

export interface Runner {
  turns: TurnRunner;
  store: HookedStore;
  /** Conversations that were woken, in order. */
  woken: string[];
  /** Faults that customers were asked to excuse. */
  faults: unknown[];
}

/** Another process on the store of the house. */
export function runnerOn(house: TestHouse, hooks: StoreHooks = {}, wake?: WakeUps['wake']): Runner {
  const woken: string[] = [];
  const wakeUps: WakeUps = {
    wake: (id) => {
      woken.push(id);
      wake?.(id);
    },
    onWake: () => () => undefined,
  };
  const store = hookStore(createTurnStore(house.db), hooks);
  const faults: unknown[] = [];
  const turns = new TurnRunner({
    ...{ store, wakeUps, clock: house.clock, parts: house.parts, burstMs: 0 },
    onFault: (error) => faults.push(error),
  });
  return { turns, store, woken, faults };
}

export function message(text: string, given: Partial<IncomingTurn> = {}): IncomingTurn {
  const conversationId = given.conversationId ?? 'c1';
  return {
    channelId: 'directline',
    conversationId,
    customerId: `dl_${conversationId}`,
    messageKey: undefined,
    activity: { type: 'message', text },
    ...given,
  };
}

/** What the customer said, and who said each line, as logged. */
export async function logOf(house: TestHouse, conversationId = 'c1') {
  const entries = await createActivityLog(house.db).read(conversationId, 0, 500);
  return {
    seqs: entries.map(({ seq }) => seq),
    said: entries
      .filter(({ activity }) => activity.from?.role === 'user')
      .map(({ activity }) => activity.text),
    roles: entries.map(({ activity }) => activity.from?.role),
    version: (await createActivityLog(house.db).find(conversationId))?.version ?? 0,
  };
}

/** A door that stays shut until it is opened. */
export function gate(): { opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
