import type { TurnStore } from '../../bots/turnStore.js';
import type { ReviewLog } from '../../review/reviewLog.js';
import type { Database } from '../../store/database.js';
import { createReviewLog } from '../../store/reviewLog.js';
import { createTurnStore } from '../../store/turnStore.js';
import { someUtterance } from '../review/someUtterance.js';
import { turnRecord } from './turnRecord.js';

/** Sentences kept for the operators to learn from. */
export function reviewContract(name: string, open: () => Promise<Database>): void {
  describe(`review: ${name}`, () => {
    let db: Database;
    let store: TurnStore;
    let log: ReviewLog;
    let ids = 0;

    beforeEach(async () => {
      db = await open();
      store = createTurnStore(db);
      log = createReviewLog(db, () => `added-${++ids}`);
    });
    afterEach(() => db.destroy());

    const textsOf = async (since?: string) => (await log.list(since)).map(({ text }) => text);

    test('what a turn keeps is listed as it was', async () => {
      const utterance = someUtterance({ opinion: { intent: 'menu', service: null, aspect: null } });
      await store.commit(turnRecord({ effects: [{ kind: 'keep_utterance', id: 'u1', utterance }] }));
      expect(await log.list()).toEqual([utterance]);
    });

    test('no row tells whose it was, or when of the day', async () => {
      const effects = [{ kind: 'keep_utterance', id: 'u1', utterance: someUtterance() } as const];
      await store.commit(turnRecord({ effects }));
      const rows = await db.selectFrom('review_utterances').selectAll().execute();
      expect(JSON.stringify(rows)).not.toMatch(/talk-1|customer-1|directline|\d{12}|T\d\d:/);
    });

    test('a later turn tells what it turned out to be; one that is gone by then is no fault', async () => {
      const turnedOut = { how: 'chosen', intent: null, service: 'hospital_caregiver' } as const;
      await store.commit(
        turnRecord({ effects: [{ kind: 'keep_utterance', id: 'u1', utterance: someUtterance() }] }),
      );
      const effects = ['u1', 'gone'].map((id) => ({ kind: 'settle_utterance', id, turnedOut }) as const);
      expect(await store.commit(turnRecord({ expectedVersion: 1, effects }))).toMatchObject({
        committed: true,
      });
      expect(await log.list()).toEqual([someUtterance({ turnedOut })]);
    });

    test('a turn that lost its race keeps nothing', async () => {
      await store.commit(turnRecord());
      const effects = [{ kind: 'keep_utterance', id: 'u1', utterance: someUtterance() } as const];
      expect(await store.commit(turnRecord({ effects }))).toEqual({ committed: false });
      expect(await log.list()).toEqual([]);
    });

    test('those of a conversation are forgotten, others stay', async () => {
      const kept = ['u1', 'u2', 'u3'].map(
        (id) => ({ kind: 'keep_utterance', id, utterance: someUtterance({ text: id }) }) as const,
      );
      await store.commit(turnRecord({ effects: kept }));
      const effects = [{ kind: 'forget_utterances', ids: ['u1', 'u3'] } as const];
      await store.commit(turnRecord({ expectedVersion: 1, effects }));
      expect(await textsOf()).toEqual(['u2']);
    });

    test('a refused consent is remembered of the customer until it is given', async () => {
      const refused = async () =>
        (
          await store.load({
            conversationId: 'other',
            channelId: 'directline',
            customerId: 'customer-1',
            messageKey: undefined,
          })
        ).customer.refusedConsent;
      expect(await refused()).toBe(false);
      await store.commit(turnRecord({ effects: [{ kind: 'refuse_consent' }] }));
      expect(await refused()).toBe(true);
      const effects = [{ kind: 'give_consent', noticeVersion: '1' } as const];
      await store.commit(turnRecord({ expectedVersion: 1, effects }));
      expect(await refused()).toBe(false);
    });

    test('a correction from the desk is added; they are listed by day, from a day on', async () => {
      const turnedOut = { how: 'agent', intent: 'apply', service: 'proton_therapy' } as const;
      await log.add(someUtterance({ text: '后来', day: '2026-11-21', cause: 'agent', turnedOut }));
      await log.add(someUtterance({ text: '先前', day: '2026-11-19' }));
      expect(await textsOf()).toEqual(['先前', '后来']);
      expect(await textsOf('2026-11-20')).toEqual(['后来']);
      expect((await log.list('2026-11-20'))[0]).toMatchObject({ cause: 'agent', turnedOut });
    });

    test('what is labelled goes, every time it was said', async () => {
      for (const text of ['甲', '甲', '乙']) await log.add(someUtterance({ text }));
      expect(await log.remove(['甲', '丙', ...Array.from({ length: 1200 }, (_, n) => `${n}`)])).toBe(2);
      expect(await textsOf()).toEqual(['乙']);
      expect(await log.remove([])).toBe(0);
    });

    test('what is old goes', async () => {
      for (const day of ['2026-11-18', '2026-11-19', '2026-11-20'])
        await log.add(someUtterance({ text: day, day }));
      expect(await log.removeBefore('2026-11-19')).toBe(1);
      expect(await textsOf()).toEqual(['2026-11-19', '2026-11-20']);
    });
  });
}
