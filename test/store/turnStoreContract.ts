import type { LoggedActivity, TurnStore } from '../../bots/turnStore.js';
import { createActivityLog } from '../../store/activityLog.js';
import type { Database } from '../../store/database.js';
import { createTickets } from '../../store/tickets.js';
import { createTurnStore } from '../../store/turnStore.js';
import { botActivity, customerActivity, newTicket, now, turnRecord } from './turnRecord.js';

const key = {
  conversationId: 'talk-1',
  channelId: 'directline',
  customerId: 'customer-1',
  messageKey: undefined,
};

/** What every turn store keeps to, whatever holds its rows. `open` gives an empty store each time. */
export function turnStoreContract(name: string, open: () => Promise<Database>): void {
  describe(`turn store: ${name}`, () => {
    let db: Database;
    let store: TurnStore;

    beforeEach(async () => {
      db = await open();
      store = createTurnStore(db);
    });
    afterEach(() => db.destroy());

    const textsOf = (logged: LoggedActivity[]) => logged.map(({ activity }) => activity.text);
    const readAll = () => createActivityLog(db).read('talk-1', 0, 1000);

    test('a conversation nobody began has no row, and a customer nothing is kept about starts clean', async () => {
      expect(await store.load(key)).toEqual({
        conversation: undefined,
        customer: {
          id: 'customer-1',
          consentVersion: null,
          refusedConsent: false,
          wrongLookups: 0,
          lookupsLockedUntil: null,
        },
        recorded: undefined,
      });
      expect(await createActivityLog(db).find('talk-1')).toBeUndefined();
    });

    test('a committed turn is loaded as it was written', async () => {
      const state = { v: 1, form: { slots: { city: { province: '江苏省', city: '苏州市' } }, gap: null } };
      await store.commit(turnRecord({ state, owner: 'queued', activities: [customerActivity('你好')] }));
      const { conversation } = await store.load(key);
      expect(conversation).toEqual({
        id: 'talk-1',
        channelId: 'directline',
        customerId: 'customer-1',
        owner: 'queued',
        version: 1,
        lastSeq: 1,
        state,
        dueAt: null,
      });
      expect(await createActivityLog(db).find('talk-1')).toEqual(conversation);
    });

    test('conversations in which the bot has something to say are found when their time has come', async () => {
      await store.commit(turnRecord({ conversationId: 'later', dueAt: now + 2_000 }));
      await store.commit(turnRecord({ conversationId: 'soon', dueAt: now + 1_000 }));
      await store.commit(turnRecord({ conversationId: 'never' }));
      const ids = async (at: number, limit = 10) =>
        (await store.due(at, limit)).map(({ conversationId }) => conversationId);
      expect(await ids(now + 999)).toEqual([]);
      expect(await ids(now + 1_000)).toEqual(['soon']);
      expect(await ids(now + 5_000)).toEqual(['soon', 'later']);
      expect(await ids(now + 5_000, 1)).toEqual(['soon']);
      await store.commit(turnRecord({ conversationId: 'soon', expectedVersion: 1 }));
      expect(await ids(now + 5_000)).toEqual(['later']);
    });

    test('a conversation greeted before anybody spoke gets its customer with the first message', async () => {
      await store.commit(turnRecord({ customerId: 'anonymous:talk-1' }));
      await store.commit(turnRecord({ expectedVersion: 1, customerId: 'customer-1' }));
      expect((await store.load(key)).conversation?.customerId).toBe('customer-1');
    });

    test('a state of null stays null', async () => {
      await store.commit(turnRecord({ state: null }));
      expect((await store.load(key)).conversation?.state).toBeNull();
    });

    test('activities are numbered on, with ids, and the bot answers the customer’s', async () => {
      await store.commit(turnRecord({ activities: [botActivity('您好')] }));
      const activities = [
        customerActivity('理赔'),
        botActivity('一'),
        botActivity('二', { replyToId: 'wire-7' }),
      ];
      const result = await store.commit(turnRecord({ expectedVersion: 1, activities }));
      const expected = [
        { seq: 2, activity: { ...activities[0], id: 'talk-1|0000002' } },
        { seq: 3, activity: { ...activities[1], id: 'talk-1|0000003', replyToId: 'talk-1|0000002' } },
        { seq: 4, activity: { ...activities[2], id: 'talk-1|0000004', replyToId: 'talk-1|0000002' } },
      ];
      expect(result).toEqual({ committed: true, activities: expected });
      expect((await readAll()).slice(1)).toEqual(expected);
      expect((await readAll())[0]?.activity).not.toHaveProperty('replyToId');
    });

    test('of two messages in one turn, the later is the one answered', async () => {
      await store.commit(
        turnRecord({ activities: [customerActivity('我想'), customerActivity('理赔'), botActivity('好')] }),
      );
      expect((await readAll())[2]?.activity.replyToId).toBe('talk-1|0000002');
    });

    test('a sender without a role is told by their id', async () => {
      const from = { id: 'customer-1', name: '' };
      await store.commit(
        turnRecord({ activities: [customerActivity('你好', { from }), botActivity('您好')] }),
      );
      expect((await readAll())[1]?.activity.replyToId).toBe('talk-1|0000001');
    });

    test('the activities handed in are left as they were', async () => {
      const activity = Object.freeze(customerActivity('你好'));
      await store.commit(turnRecord({ activities: [activity] }));
      expect(activity).not.toHaveProperty('id');
    });

    test('the log is read by watermark, oldest first, a page at a time', async () => {
      const texts = Array.from({ length: 12 }, (_, index) => `第${index + 1}条`);
      await store.commit(turnRecord({ activities: texts.map((text) => botActivity(text)) }));
      await store.commit(turnRecord({ conversationId: 'talk-2', activities: [botActivity('别人的')] }));
      const log = createActivityLog(db);
      expect(textsOf(await log.read('talk-1', 0, 100))).toEqual(texts);
      expect(textsOf(await log.read('talk-1', 9, 2))).toEqual(['第10条', '第11条']);
      expect(await log.read('talk-1', 12, 10)).toEqual([]);
    });

    test('a turn that lost the race writes nothing', async () => {
      await store.commit(turnRecord({ state: '先' }));
      for (const expectedVersion of [0, 2]) {
        const late = turnRecord({
          expectedVersion,
          state: '后',
          messageKey: 'late',
          activities: [customerActivity('晚了')],
          effects: [{ kind: 'open_ticket', ticket: newTicket('SL-20261120-0001') }],
        });
        expect(await store.commit(late)).toEqual({ committed: false });
      }
      expect((await store.load({ ...key, messageKey: 'late' })).recorded).toBeUndefined();
      expect((await store.load(key)).conversation).toMatchObject({ version: 1, state: '先', lastSeq: 0 });
      expect(await readAll()).toEqual([]);
      expect(
        await createTickets(db).ofCustomer({ channelId: 'directline', customerId: 'customer-1' }, 10),
      ).toEqual([]);
    });

    test('a conversation that never began cannot go on', async () => {
      expect(await store.commit(turnRecord({ expectedVersion: 3 }))).toEqual({ committed: false });
      expect((await store.load(key)).conversation).toBeUndefined();
    });

    test('of turns that start at the same version, one wins', async () => {
      for (const expectedVersion of [0, 1, 2]) {
        const texts = ['甲', '乙', '丙', '丁'];
        const results = await Promise.all(
          texts.map((text) =>
            store.commit(turnRecord({ expectedVersion, activities: [customerActivity(text)] })),
          ),
        );
        expect(results.filter(({ committed }) => committed)).toHaveLength(1);
      }
      expect((await readAll()).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    });

    test('a fault in the middle of the effects leaves nothing behind', async () => {
      const ticket = newTicket('SL-20261120-0001');
      await store.commit(
        turnRecord({ conversationId: 'talk-2', effects: [{ kind: 'open_ticket', ticket }] }),
      );
      await store.commit(turnRecord({ state: '原来' }));
      const broken = turnRecord({
        expectedVersion: 1,
        state: '新的',
        messageKey: 'broken',
        activities: [customerActivity('提交')],
        effects: [
          { kind: 'give_consent', noticeVersion: '1' },
          { kind: 'open_ticket', ticket },
          { kind: 'record_complaint', reference: 'SL-20261120-0002' },
        ],
      });
      await expect(store.commit(broken)).rejects.toMatchObject({ name: 'ShouliError', code: 'internal' });
      const { conversation, customer, recorded } = await store.load({ ...key, messageKey: 'broken' });
      expect(conversation).toMatchObject({ version: 1, state: '原来', lastSeq: 0 });
      expect(customer.consentVersion).toBeNull();
      expect(recorded).toBeUndefined();
      expect(await readAll()).toEqual([]);
      expect(await db.selectFrom('complaints').selectAll().execute()).toEqual([]);
      expect(await store.commit({ ...broken, effects: [] })).toMatchObject({ committed: true });
    });

    test('a repeated message gets what it was answered with, and only that', async () => {
      await store.commit(
        turnRecord({ messageKey: 'a', activities: [customerActivity('一'), botActivity('答一')] }),
      );
      const activities = [customerActivity('二'), botActivity('答二'), botActivity('再答')];
      await store.commit(turnRecord({ expectedVersion: 1, messageKey: 'b', activities }));
      await store.commit(turnRecord({ expectedVersion: 2, activities: [botActivity('后来的')] }));
      const { recorded } = await store.load({ ...key, messageKey: 'b' });
      expect(recorded?.id).toBe('talk-1|0000003');
      expect(recorded?.replies).toEqual((await readAll()).slice(3, 5));
      expect((await store.load({ ...key, messageKey: 'c' })).recorded).toBeUndefined();
      expect((await store.load(key)).recorded).toBeUndefined();
    });

    test('the same key in another conversation is another message', async () => {
      await store.commit(turnRecord({ messageKey: 'a', activities: [customerActivity('一')] }));
      const other = turnRecord({
        conversationId: 'talk-2',
        messageKey: 'a',
        activities: [customerActivity('二')],
      });
      expect(await store.commit(other)).toMatchObject({ committed: true });
    });

    test('a key committed before is a lost race, even at the right version', async () => {
      await store.commit(turnRecord({ messageKey: 'a', activities: [customerActivity('一')] }));
      const again = turnRecord({ expectedVersion: 1, messageKey: 'a', activities: [customerActivity('一')] });
      expect(await store.commit(again)).toEqual({ committed: false });
      expect((await store.load(key)).conversation).toMatchObject({ version: 1, lastSeq: 1 });
      expect(await readAll()).toHaveLength(1);
    });

    test('a keyed message is known again even when nothing of it was logged', async () => {
      await store.commit(turnRecord({ activities: [botActivity('您好')] }));
      await store.commit(turnRecord({ expectedVersion: 1, messageKey: 'silent' }));
      await store.commit(
        turnRecord({ expectedVersion: 2, messageKey: 'event', activities: [botActivity('欢迎')] }),
      );
      const silent = await store.load({ ...key, messageKey: 'silent' });
      expect(silent.recorded).toEqual({ id: 'talk-1|0000000', replies: [] });
      const event = await store.load({ ...key, messageKey: 'event' });
      expect(textsOf(event.recorded?.replies ?? [])).toEqual(['欢迎']);
    });

    test('any text comes back as it went in', async () => {
      const text = '𠮷野家 👨‍👩‍👧 "引号" \\ \u0000 \ud800 \n\t %_\'; drop table activities;--';
      await store.commit(turnRecord({ state: { text }, activities: [customerActivity(text)] }));
      expect(textsOf(await readAll())).toEqual([text]);
      expect((await store.load(key)).conversation?.state).toEqual({ text });
    });

    test('a customer is another one on another channel', async () => {
      await store.commit(turnRecord({ effects: [{ kind: 'give_consent', noticeVersion: '1' }] }));
      for (const conversationId of ['talk-1', 'talk-new']) {
        const { customer } = await store.load({ ...key, conversationId, channelId: 'wechat' });
        expect(customer.consentVersion).toBeNull();
      }
    });

    test('instants are kept to the millisecond', async () => {
      const lockedUntil = now + 1_800_001;
      await store.commit(turnRecord({ effects: [{ kind: 'set_lookups', wrongLookups: 3, lockedUntil }] }));
      expect((await store.load(key)).customer).toMatchObject({
        wrongLookups: 3,
        lookupsLockedUntil: lockedUntil,
      });
    });

    test('200 conversations side by side each keep their own order', async () => {
      const talk = async (conversationId: string) => {
        for (let turn = 0; turn < 5; turn++) {
          const { conversation } = await store.load({ ...key, conversationId, messageKey: `m${turn}` });
          const activities = [customerActivity(`${conversationId}:${turn}`), botActivity('好')];
          const expectedVersion = conversation?.version ?? 0;
          await store.commit(
            turnRecord({ conversationId, expectedVersion, messageKey: `m${turn}`, activities }),
          );
        }
      };
      const ids = Array.from({ length: 200 }, (_, index) => `many-${index}`);
      await Promise.all(ids.map(talk));
      for (const id of ids) {
        const texts = textsOf(await createActivityLog(db).read(id, 0, 100)).filter((text) => text !== '好');
        expect(texts).toEqual([0, 1, 2, 3, 4].map((turn) => `${id}:${turn}`));
      }
    });
  });
}
