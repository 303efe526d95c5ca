import type { TalkParts } from '../../dialogs/turn.js';
import { openTestHouse, type TestHouse, testNow } from '../support/testHouse.js';
import { gate, logOf, message, runnerOn } from './runners.js';

let parts: TalkParts | undefined;
let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse(parts ? { parts } : {});
  parts = house.parts;
});
afterEach(() => house.close());

const fault = (code: string) => expect.objectContaining({ code });

async function rows(table: 'handoffs' | 'customers' | 'tickets' | 'message_keys'): Promise<number> {
  return (await house.db.selectFrom(table).selectAll().execute()).length;
}

describe('order', () => {
  test('messages of one conversation are answered one after another, as they came', async () => {
    const door = gate();
    const { turns, store } = runnerOn(house, {
      load: async (call) => {
        if (call === 1) await door.opened;
        return undefined;
      },
    });
    const running = ['你好', '医疗垫付', '同意', '本人'].map((text) => turns.run(message(text)));
    await new Promise((resolve) => setImmediate(resolve));
    expect(store.calls).toEqual(['load']);
    door.open();
    await Promise.all(running);
    expect(store.calls).toEqual(Array(4).fill(['load', 'commit', 'written']).flat());
    const { said, version, seqs } = await logOf(house);
    expect(said).toEqual(['你好', '医疗垫付', '同意', '本人']);
    expect(version).toBe(4);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    expect(await house.form('c1')).toMatchObject({ asking: 'policy_no' });
  });

  test('another conversation does not wait', async () => {
    const door = gate();
    const { turns } = runnerOn(house, {
      load: async (call) => {
        if (call === 1) await door.opened;
        return undefined;
      },
    });
    const stuck = turns.run(message('医疗垫付'));
    const { replies } = await turns.run(message('图文咨询', { conversationId: 'c2' }));
    expect(replies.length).toBeGreaterThan(0);
    expect((await logOf(house)).said).toEqual([]);
    door.open();
    await stuck;
    expect((await logOf(house)).said).toEqual(['医疗垫付']);
  });

  test("the customer's message is logged before the answers, with who, when and where", async () => {
    const { turns } = runnerOn(house);
    const { id, replies } = await turns.run(message('医疗垫付'));
    expect((await logOf(house)).roles).toEqual(['user', ...replies.map(() => 'bot')]);
    expect(id).not.toBe('');
    const [answer] = replies;
    expect(answer?.seq).toBe(2);
    expect(answer?.activity).toMatchObject({
      type: 'message',
      channelId: 'directline',
      conversation: { id: 'c1' },
      recipient: { id: 'dl_c1', role: 'user' },
      timestamp: new Date(testNow).toISOString(),
    });
  });

  test('somebody joining is greeted; joining itself is no message', async () => {
    const { turns } = runnerOn(house);
    const activity = { type: 'conversationUpdate', membersAdded: [{ id: 'dl_c1', name: '' }] };
    const { replies } = await turns.run(message('', { activity }));
    expect(replies).toHaveLength(1);
    expect((await logOf(house)).roles).toEqual(['bot']);
  });
});

describe('the same message twice', () => {
  const again = (text: string) => message(text, { messageKey: 'key-1' });

  test('is answered once: the same id and replies, nothing written, nobody woken', async () => {
    const { turns, store, woken } = runnerOn(house);
    const first = await turns.run(again('转人工'));
    const second = await turns.run(again('转人工'));
    expect(first.duplicate).toBe(false);
    expect(second).toEqual({ ...first, duplicate: true });
    expect(store.calls).toEqual(['load', 'commit', 'written', 'load']);
    expect(await rows('handoffs')).toBe(1);
    expect((await logOf(house)).said).toEqual(['转人工']);
    expect((await logOf(house)).version).toBe(1);
    expect(woken).toEqual(['c1']);
  });

  test('also when both come at once', async () => {
    const { turns } = runnerOn(house);
    const both = await Promise.all([turns.run(again('转人工')), turns.run(again('转人工'))]);
    expect(both.map(({ duplicate }) => duplicate)).toEqual([false, true]);
    expect(both[1]?.id).toBe(both[0]?.id);
    expect(await rows('handoffs')).toBe(1);
  });

  test('also when each comes to another process', async () => {
    const receipts = await Promise.all([
      runnerOn(house).turns.run(again('转人工')),
      runnerOn(house).turns.run(again('转人工')),
    ]);
    expect(receipts.map(({ duplicate }) => duplicate).sort()).toEqual([false, true]);
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
    expect((await logOf(house)).said).toEqual(['转人工']);
    expect(await rows('handoffs')).toBe(1);
  });

  test('also much later, with other messages between', async () => {
    const { turns } = runnerOn(house);
    const first = await turns.run(again('医疗垫付'));
    await turns.run(message('同意', { messageKey: 'key-2' }));
    const second = await turns.run(again('医疗垫付'));
    expect(second).toEqual({ ...first, duplicate: true });
    expect(await house.form('c1')).toMatchObject({ asking: 'relation' });
  });

  test('another key, no key, or another conversation is another message', async () => {
    const { turns } = runnerOn(house);
    await turns.run(again('你好'));
    await turns.run(message('你好', { messageKey: 'key-2' }));
    await turns.run(message('你好'));
    await turns.run(message('你好'));
    const elsewhere = await turns.run(message('你好', { messageKey: 'key-1', conversationId: 'c2' }));
    expect(elsewhere.duplicate).toBe(false);
    expect((await logOf(house)).said).toHaveLength(4);
  });
});

describe('a race lost against another process', () => {
  test('the turn is run again on the newer state, and has no effect of the first try', async () => {
    const other = runnerOn(house);
    const { turns, store, woken } = runnerOn(house, {
      commit: async (call) => {
        // While 「同意」 was being thought about, the other process has heard 「取消」.
        if (call === 2) await other.turns.run(message('取消'));
        return undefined;
      },
    });
    await turns.run(message('图文咨询'));
    const { replies, duplicate } = await turns.run(message('同意'));
    expect(store.calls.slice(3)).toEqual(['load', 'commit', 'lost', 'load', 'commit', 'written']);
    expect(duplicate).toBe(false);
    const asked = replies.flatMap(({ activity }) => activity.channelData?.question?.slot ?? []);
    expect(asked).not.toContain('topic');
    expect(await rows('customers')).toBe(0);
    expect(await house.form('c1')).toBeNull();
    const { said, seqs, version } = await logOf(house);
    expect(said).toEqual(['图文咨询', '取消', '同意']);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    expect(version).toBe(3);
    expect(woken).toEqual(['c1', 'c1']);
  });

  test('two processes, one conversation: every message is answered, none twice', async () => {
    const runners = [runnerOn(house), runnerOn(house)];
    const running = Array.from({ length: 6 }, (_, index) =>
      runners[index % 2]?.turns.run(message(`第${index}句`, { messageKey: `key-${index}` })),
    );
    const receipts = await Promise.all(running);
    expect(new Set(receipts.map((one) => one?.id)).size).toBe(6);
    const { said, version, seqs } = await logOf(house);
    expect([...said].sort()).toEqual(['第0句', '第1句', '第2句', '第3句', '第4句', '第5句']);
    expect(version).toBe(6);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });

  test('losing again and again is a fault, and nothing of it stays', async () => {
    const { turns, store, woken } = runnerOn(house, { commit: () => ({ committed: false }) });
    await expect(turns.run(message('你好'))).rejects.toEqual(fault('turn_conflict'));
    const tries = store.calls.filter((one) => one === 'commit').length;
    expect(tries).toBeGreaterThan(1);
    expect(tries).toBeLessThanOrEqual(20);
    expect(store.calls).toEqual(Array(tries).fill(['load', 'commit', 'lost']).flat());
    expect(woken).toEqual([]);
    expect((await logOf(house)).version).toBe(0);
  });
});

test('the day is the one the clock tells at the turn', async () => {
  const { turns } = runnerOn(house);
  house.clock.set(Date.parse('2026-11-22T23:58:00+08:00'));
  for (const text of ['术后家庭护理', '同意', '本人', '没有', '做完了']) await turns.run(message(text));
  house.clock.set(Date.parse('2026-11-23T00:01:00+08:00'));
  await turns.run(message('昨天'));
  expect((await house.form('c1'))?.answers['surgery_date']?.value).toBe('2026-11-22');
});

test('messages of strangers do not meet: state is kept by conversation, consent by customer', async () => {
  const { turns } = runnerOn(house);
  await turns.run(message('医疗垫付'));
  await turns.run(message('同意'));
  const other = await turns.run(message('图文咨询', { conversationId: 'c2' }));
  expect(other.replies.at(-1)?.activity.channelData).toMatchObject({ question: { slot: 'consent' } });
  const known = await turns.run(message('图文咨询', { conversationId: 'c3', customerId: 'dl_c1' }));
  expect(known.replies.at(-1)?.activity.channelData).toMatchObject({ question: { slot: 'topic' } });
});
