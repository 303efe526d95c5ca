import type { TicketStatus } from '../../desk/ticketStatus.js';
import type { Database } from '../../store/database.js';
import { moveTicket } from '../../store/moveTicket.js';
import { createTickets } from '../../store/tickets.js';
import { createTurnStore } from '../../store/turnStore.js';
import { newTicket, now, turnRecord } from './turnRecord.js';

const reference = 'SL-20261120-0001';

/** A ticket's way through the desk, and what its customer has heard of it. */
export function ticketMovesContract(name: string, open: () => Promise<Database>): void {
  describe(`ticket moves: ${name}`, () => {
    let db: Database;
    beforeEach(async () => {
      db = await open();
      const ticket = newTicket(reference);
      await createTurnStore(db).commit(turnRecord({ effects: [{ kind: 'open_ticket', ticket }] }));
    });
    afterEach(() => db.destroy());

    const move = (status: TicketStatus, note: string | null = null) =>
      moveTicket(db, { reference, status, note, actor: 'agent-1', now: now + 1_000 });
    const due = async () => (await createTurnStore(db).due(now + 1_000, 10)).length;
    const find = async () =>
      (await createTickets(db).ofCustomer({ channelId: 'directline', customerId: 'customer-1' }, 1))[0];

    test('a move is history, and its conversation is due until the customer was told', async () => {
      expect(await createTickets(db).untold('talk-1')).toEqual([]);
      expect(await move('verifying', '正在核对材料')).toBe('moved');
      expect(await due()).toBe(1);
      expect(await createTickets(db).untold('talk-1')).toEqual([
        { reference, service: 'medical_advance', status: 'verifying', note: '正在核对材料', position: 2 },
      ]);
      await createTurnStore(db).commit(
        turnRecord({
          expectedVersion: 1,
          effects: [{ kind: 'tell_ticket_move', reference, position: 2 }],
        }),
      );
      expect(await createTickets(db).untold('talk-1')).toEqual([]);
      expect(await due()).toBe(0);
      expect(await find()).toMatchObject({ status: 'verifying', open: true });
    });

    test('what may not follow is refused and changes nothing', async () => {
      expect(await move('completed')).toBe('forbidden');
      expect(await move('submitted')).toBe('forbidden');
      expect(await move('rejected')).toBe('moved');
      expect(await move('verifying')).toBe('forbidden');
      expect((await find())?.history.map(({ status }) => status)).toEqual(['submitted', 'rejected']);
      expect(await find()).toMatchObject({ status: 'rejected', open: false });
    });

    test('a reference nobody has is told', async () => {
      const nobody = { reference: 'SL-1', status: 'verifying', note: null, actor: null, now } as const;
      expect(await moveTicket(db, nobody)).toBe('unknown');
    });

    test('the customer’s own changes are history that needs no telling', async () => {
      const { slots, ...facts } = newTicket(reference, { gaps: [] });
      const changed = { ...facts, slots: { ...slots, cause: 'illness' } };
      await createTurnStore(db).commit(
        turnRecord({
          expectedVersion: 1,
          effects: [
            { kind: 'update_ticket', reference, facts: changed, note: '补充' },
            { kind: 'add_materials', reference, materials: ['/picture'] },
          ],
        }),
      );
      expect(await find()).toMatchObject({
        status: 'submitted',
        gaps: [],
        materials: ['/picture'],
        slots: { cause: 'illness' },
        history: [{ note: null }, { status: 'submitted', note: '补充' }],
      });
      expect(await createTickets(db).untold('talk-1')).toEqual([]);
    });

    test('taking back loses against a desk that was quicker: the turn is run again', async () => {
      await move('rejected');
      const record = turnRecord({
        expectedVersion: 1,
        effects: [{ kind: 'move_ticket', reference, status: 'withdrawn' }],
      });
      expect(await createTurnStore(db).commit(record)).toEqual({ committed: false });
      expect(await find()).toMatchObject({ status: 'rejected' });
    });
  });
}
