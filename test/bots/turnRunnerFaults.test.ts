import type { TalkParts } from '../../dialogs/turn.js';
import { ShouliError } from '../../errors.js';
import { openTestHouse, type TestHouse } from '../support/testHouse.js';
import { logOf, message, runnerOn } from './runners.js';

let parts: TalkParts | undefined;
let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse(parts ? { parts } : {});
  parts = house.parts;
});
afterEach(() => house.close());

const fault = (code: string) => expect.objectContaining({ code });
const unreachable = () => {
  throw new ShouliError('store_unavailable', 'the store does not answer');
};

async function rows(table: 'handoffs' | 'customers' | 'tickets' | 'message_keys'): Promise<number> {
  return (await house.db.selectFrom(table).selectAll().execute()).length;
}

describe('a store that fails', () => {
  test('on loading: the turn is refused, the next one works', async () => {
    const { turns } = runnerOn(house, { load: (call) => (call === 1 ? unreachable() : undefined) });
    await expect(turns.run(message('医疗垫付'))).rejects.toEqual(fault('store_unavailable'));
    await turns.run(message('图文咨询'));
    expect((await logOf(house)).said).toEqual(['图文咨询']);
  });

  test('on writing: nothing is left of the turn, and sending it again does it', async () => {
    const { turns, woken } = runnerOn(house, { commit: (call) => (call === 1 ? unreachable() : undefined) });
    const sent = message('转人工', { messageKey: 'key-1' });
    await expect(turns.run(sent)).rejects.toEqual(fault('store_unavailable'));
    expect(await logOf(house)).toMatchObject({ version: 0, seqs: [] });
    expect([await rows('handoffs'), await rows('message_keys'), woken]).toEqual([0, 0, []]);
    expect((await turns.run(sent)).duplicate).toBe(false);
    expect((await logOf(house)).said).toEqual(['转人工']);
    expect(await rows('handoffs')).toBe(1);
  });

  test('while others wait: only the one turn fails', async () => {
    const { turns } = runnerOn(house, { commit: (call) => (call === 1 ? unreachable() : undefined) });
    const results = await Promise.allSettled(
      ['你好', '医疗垫付', '同意'].map((text) => turns.run(message(text))),
    );
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect((await logOf(house)).said).toEqual(['医疗垫付', '同意']);
  });

  test('a process that dies between thinking and writing leaves nothing; another takes the message up', async () => {
    await runnerOn(house).turns.run(message('医疗垫付'));
    const dying = runnerOn(house, {
      commit: () => {
        throw new ShouliError('internal', 'the process is gone');
      },
    });
    const sent = message('同意', { messageKey: 'key-1' });
    await expect(dying.turns.run(sent)).rejects.toEqual(fault('internal'));
    expect(await rows('customers')).toBe(0);
    expect(await house.form('c1')).toMatchObject({ asking: 'consent' });
    await runnerOn(house).turns.run(sent);
    expect(await rows('customers')).toBe(1);
    expect((await logOf(house)).said).toEqual(['医疗垫付', '同意']);
  });

  test('a fault while thinking: the customer is asked to excuse it, and the next message works', async () => {
    const broken = {
      ...house,
      parts: {
        ...house.parts,
        understander: {
          understand: (text: string, context: { now: number }) => {
            if (text === '坏') throw new ShouliError('model_invalid', 'the model is broken');
            return house.parts.understander.understand(text, context);
          },
        },
      },
    };
    const { turns, faults } = runnerOn(broken);
    await turns.run(message('医疗垫付'));
    const before = await house.form('c1');
    const { replies } = await turns.run(message('坏', { messageKey: 'key-1' }));
    expect(faults).toEqual([fault('model_invalid')]);
    expect(replies.map(({ activity }) => activity.text).join()).toMatch(/没有处理成功.*10109955/s);
    expect(await house.form('c1')).toEqual(before);
    expect((await turns.run(message('坏', { messageKey: 'key-1' }))).duplicate).toBe(true);
    await turns.run(message('同意'));
    expect((await logOf(house)).said).toEqual(['医疗垫付', '坏', '同意']);
    expect(await house.form('c1')).toMatchObject({ asking: 'relation' });
  });
});

describe('waking the watchers', () => {
  test('only after the turn is written', async () => {
    const order: string[] = [];
    const { turns } = runnerOn(
      house,
      {
        commit: () => {
          order.push('commit');
          return undefined;
        },
        committed: () => order.push('written'),
      },
      () => order.push('wake'),
    );
    await turns.run(message('你好'));
    expect(order).toEqual(['commit', 'written', 'wake']);
  });

  // A wake-up only hints: whoever misses it reads the log a little later.
  test('that fails does not undo the turn', async () => {
    const { turns } = runnerOn(house, {}, () => {
      throw new ShouliError('internal', 'the bus is gone');
    });
    const { replies, duplicate } = await turns.run(message('你好'));
    expect(duplicate).toBe(false);
    expect(replies.length).toBeGreaterThan(0);
    expect((await logOf(house)).version).toBe(1);
  });
});

test('a state no version of the program wrote is excused, kept, and stops its own conversation only', async () => {
  const { turns, faults } = runnerOn(house);
  await turns.run(message('医疗垫付'));
  await house.db
    .updateTable('conversations')
    .set({ state: JSON.stringify({ v: 99 }) })
    .where('id', '=', 'c1')
    .execute();
  await turns.run(message('同意'));
  expect(faults).toEqual([fault('state_invalid')]);
  expect(await logOf(house)).toMatchObject({ version: 2, said: ['医疗垫付', '同意'] });
  // A release that knows the state finds it as it was.
  const { state } = await house.db.selectFrom('conversations').select('state').executeTakeFirstOrThrow();
  expect(JSON.parse(state)).toEqual({ v: 99 });
  await turns.run(message('你好', { conversationId: 'c2' }));
  expect((await logOf(house, 'c2')).said).toEqual(['你好']);
});
