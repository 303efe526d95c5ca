import type { TurnStore } from '../../bots/turnStore.js';
import type { Effect } from '../../dialogs/effects.js';
import { createActivityLog } from '../../store/activityLog.js';
import type { Database } from '../../store/database.js';
import { createTickets } from '../../store/tickets.js';
import { createTurnStore } from '../../store/turnStore.js';
import { botActivity, customerActivity, newHandoff, newTicket, now, turnRecord } from './turnRecord.js';

/** What a turn's effects leave in the store. */
export function effectsContract(name: string, open: () => Promise<Database>): void {
  describe(`effects: ${name}`, () => {
    let db: Database;
    let store: TurnStore;

    beforeEach(async () => {
      db = await open();
      store = createTurnStore(db);
    });
    afterEach(() => db.destroy());

    /** One turn an effect, in conversations of their own. */
    async function commitEach(...effects: Effect[]): Promise<void> {
      for (const [index, effect] of effects.entries()) {
        const record = turnRecord({
          conversationId: `talk-${index + 1}`,
          now: now + index,
          effects: [effect],
        });
        expect(await store.commit(record)).toMatchObject({ committed: true });
      }
    }

    const customer = (customerId: string) => ({ channelId: 'directline', customerId });

    const loadCustomer = async () => {
      const key = {
        conversationId: 'none',
        channelId: 'directline',
        customerId: 'customer-1',
        messageKey: undefined,
      };
      return (await store.load(key)).customer;
    };

    test('a ticket starts as submitted, with its first history row', async () => {
      const ticket = newTicket('SL-20261120-0001', { urgent: true });
      await commitEach({ kind: 'open_ticket', ticket });
      expect(await createTickets(db).ofCustomer(customer('customer-1'), 10)).toEqual([
        {
          reference: 'SL-20261120-0001',
          service: 'medical_advance',
          outcome: 'needs_review',
          status: 'submitted',
          open: true,
          createdAt: now,
          slots: ticket.slots,
          gaps: ticket.gaps,
          materials: ticket.materials,
          history: [{ status: 'submitted', at: now, note: null }],
        },
      ]);
      const row = await db.selectFrom('tickets').selectAll().executeTakeFirstOrThrow();
      expect(row).toMatchObject({ urgent: 1, conversation_id: 'talk-1', channel_id: 'directline' });
      expect(JSON.parse(row.reasons)).toEqual(ticket.reasons);
      expect(JSON.parse(row.gaps)).toEqual(['admission_date']);
    });

    test('a customer’s tickets come newest first, nobody else’s among them', async () => {
      await commitEach(
        { kind: 'open_ticket', ticket: newTicket('SL-20261120-0001') },
        { kind: 'open_ticket', ticket: newTicket('SL-20261120-0002') },
        { kind: 'open_ticket', ticket: newTicket('SL-20261120-0003') },
      );
      const ticket = newTicket('SL-20261120-0004');
      await store.commit(
        turnRecord({
          conversationId: 'x',
          customerId: 'customer-2',
          effects: [{ kind: 'open_ticket', ticket }],
        }),
      );
      const tickets = await createTickets(db).ofCustomer(customer('customer-1'), 2);
      expect(tickets.map(({ reference }) => reference)).toEqual(['SL-20261120-0003', 'SL-20261120-0002']);
      expect(await createTickets(db).ofCustomer(customer('nobody'), 2)).toEqual([]);
    });

    test('history comes oldest first', async () => {
      await commitEach({ kind: 'open_ticket', ticket: newTicket('SL-20261120-0001') });
      const later = { reference: 'SL-20261120-0001', actor: 'admin', created_at: now };
      await db
        .insertInto('ticket_history')
        .values([
          { ...later, position: 3, status: 'rejected', note: '材料不全' },
          { ...later, position: 2, status: 'verifying', note: null },
        ])
        .execute();
      const [ticket] = await createTickets(db).ofCustomer(customer('customer-1'), 1);
      expect(ticket?.history.map(({ status, note }) => [status, note])).toEqual([
        ['submitted', null],
        ['verifying', null],
        ['rejected', '材料不全'],
      ]);
    });

    test('a handoff asked for again takes the newer facts and stays one', async () => {
      await commitEach({ kind: 'request_handoff', handoff: newHandoff('SL-20261120-0001') });
      const handoff = newHandoff('SL-20261120-0001', { service: 'home_assist', slots: { cause: 'illness' } });
      const again = turnRecord({
        expectedVersion: 1,
        now: now + 5,
        effects: [{ kind: 'request_handoff', handoff }],
      });
      await store.commit(again);
      const rows = await db.selectFrom('handoffs').selectAll().execute();
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({
        service: 'home_assist',
        state: 'requested',
        agent: null,
        updated_at: now + 5,
      });
      expect(rows[0]).toMatchObject({ slots: '{"cause":"illness"}', created_at: now });
    });

    test.each([
      ['accepted', 'accepted', 'wang'],
      ['failed', 'requested', null],
      ['completed', 'requested', null],
    ])('a handoff that is %s, asked for again, is %s, with agent %s', async (before, after, agent) => {
      const effects: Effect[] = [{ kind: 'request_handoff', handoff: newHandoff('SL-20261120-0001') }];
      await store.commit(turnRecord({ effects }));
      await db.updateTable('handoffs').set({ state: before, agent: 'wang' }).execute();
      await store.commit(turnRecord({ expectedVersion: 1, effects }));
      const rows = await db.selectFrom('handoffs').select(['state', 'agent']).execute();
      expect(rows).toEqual([{ state: after, agent }]);
    });

    test('an outcome for reports names nobody', async () => {
      await commitEach({
        kind: 'record_outcome',
        service: 'text_consult',
        outcome: 'ineligible',
        codes: ['service_hours'],
      });
      expect(await db.selectFrom('outcomes').selectAll().execute()).toEqual([
        { service: 'text_consult', outcome: 'ineligible', codes: '["service_hours"]', created_at: now },
      ]);
    });

    test('consent and look-ups are kept about the customer, apart from each other', async () => {
      await commitEach(
        { kind: 'set_lookups', wrongLookups: 3, lockedUntil: now + 60_000 },
        { kind: 'give_consent', noticeVersion: '2026-10' },
      );
      expect(await loadCustomer()).toEqual({
        id: 'customer-1',
        consentVersion: '2026-10',
        refusedConsent: false,
        wrongLookups: 3,
        lookupsLockedUntil: now + 60_000,
      });
      const unlock: Effect = { kind: 'set_lookups', wrongLookups: 0, lockedUntil: null };
      await store.commit(turnRecord({ conversationId: 'later', effects: [unlock] }));
      expect(await loadCustomer()).toMatchObject({
        consentVersion: '2026-10',
        wrongLookups: 0,
        lookupsLockedUntil: null,
      });
    });

    test('a complaint told twice is one', async () => {
      const effect: Effect = { kind: 'record_complaint', reference: 'SL-20261120-0001' };
      await commitEach(effect, effect);
      const rows = await db
        .selectFrom('complaints')
        .select(['reference', 'customer_id', 'conversation_id'])
        .execute();
      expect(rows).toEqual([
        { reference: 'SL-20261120-0001', customer_id: 'customer-1', conversation_id: 'talk-1' },
      ]);
    });

    describe('forgetting what the customer wrote', () => {
      const sensitive = customerActivity('我得了肺癌', {
        timestamp: new Date(now),
        value: { diagnosis: '肺癌' },
        summary: '肺癌',
        attachments: [{ contentType: 'image/png', contentUrl: '/uploads/肺癌.png' }],
        channelData: { clientActivityID: 'c-1', choice: '肺癌' },
      });

      async function forget(
        throughSeq: number,
        more: Partial<Parameters<typeof turnRecord>[0]> = {},
      ): Promise<string> {
        await store.commit(turnRecord({ activities: [sensitive, botActivity('请先同意')] }));
        await store.commit(
          turnRecord({ conversationId: 'talk-2', activities: [customerActivity('别的肺癌')] }),
        );
        const effects: Effect[] = [{ kind: 'forget_messages', throughSeq }];
        await store.commit(
          turnRecord({ expectedVersion: 1, activities: [customerActivity('不同意,肺癌')], effects, ...more }),
        );
        return JSON.stringify(await createActivityLog(db).read('talk-1', 0, 10));
      }

      test('nothing of it is left, up to and with the present message', async () => {
        expect(await forget(3)).not.toContain('肺癌');
      });

      test('the row stays, marked, and a web client still knows its own message', async () => {
        await forget(3);
        const [first, second, third] = await createActivityLog(db).read('talk-1', 0, 10);
        expect(first?.activity).toEqual({
          id: 'talk-1|0000001',
          type: 'message',
          from: sensitive.from,
          timestamp: new Date(now).toISOString(),
          text: '',
          attachments: [],
          channelData: { forgotten: true, clientActivityID: 'c-1' },
        });
        expect(second?.activity.text).toBe('请先同意');
        expect(third?.activity.channelData).toEqual({ forgotten: true });
      });

      test('what came after the number, and other conversations, stay', async () => {
        expect(await forget(1)).toContain('不同意,肺癌');
        const other = await createActivityLog(db).read('talk-2', 0, 10);
        expect(other[0]?.activity.text).toBe('别的肺癌');
      });
    });
  });
}
