/** One customer whose conversation lives through releases of the service files, on one store. */

import type { PolicyRecord } from '../../../policies/policyRecord.js';
import { openSqlite } from '../../../store/openSqlite.js';
import { type PlayedTurn, playTurn, readReplies } from '../../conversations/playTranscript.js';
import { type Change, changedData } from '../../support/changedData.js';
import { openTestHouse, type TestHouse, testNow } from '../../support/testHouse.js';

export interface Customer {
  house(): TestHouse;
  /** Words, or with `>` in front the value of a button. The last turn is returned. */
  say(...said: string[]): Promise<PlayedTurn>;
  send(activity: Parameters<typeof playTurn>[1]['activity']): Promise<PlayedTurn>;
  /** The program starts again on these service files. */
  release(...changes: Change[]): Promise<void>;
  waits(minutes: number): void;
  runDue(): Promise<PlayedTurn>;
  close(): Promise<void>;
}

export async function newCustomer(policies: PolicyRecord[] = []): Promise<Customer> {
  const db = await openSqlite(':memory:');
  let house = await openTestHouse({ db, policies });
  let now = testNow;
  let sent = 0;
  const send: Customer['send'] = (activity) => {
    sent += 1;
    now += 5_000;
    house.clock.set(now);
    return playTurn(house, { id: 'c1', key: `m${sent}`, activity });
  };
  return {
    send,
    house: () => house,
    async say(...said) {
      let turn: PlayedTurn | undefined;
      for (const one of said)
        turn = await send(
          one.startsWith('>')
            ? { type: 'message', channelData: { choice: one.slice(1) } }
            : { type: 'message', text: one },
        );
      if (!turn) throw new RangeError('nothing said');
      return turn;
    },
    async release(...changes) {
      house = await openTestHouse({ db, folders: { data: changedData(...changes) }, now });
    },
    waits(minutes) {
      now += minutes * 60_000;
    },
    async runDue() {
      house.clock.set(now);
      return readReplies((await house.runDue()).map(({ activity }) => activity));
    },
    close: () => db.destroy(),
  };
}

export function asks({ questions }: PlayedTurn): string | undefined {
  return questions.at(-1)?.slot;
}
