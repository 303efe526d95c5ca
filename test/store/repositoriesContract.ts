import type { PolicyRecord } from '../../policies/policyRecord.js';
import { checkStore } from '../../store/checkStore.js';
import type { Database } from '../../store/database.js';
import { createPolicyTable } from '../../store/policyTable.js';
import { createReferences } from '../../store/references.js';
import { now } from './turnRecord.js';

/** References and the embedded policies. */
export function repositoriesContract(name: string, open: () => Promise<Database>): void {
  describe(`repositories: ${name}`, () => {
    let db: Database;

    beforeEach(async () => {
      db = await open();
    });
    afterEach(() => db.destroy());

    test('references count up each day', async () => {
      const references = createReferences(db);
      expect(await references.next('2026-11-20')).toBe('SL-20261120-0001');
      expect(await references.next('2026-11-20')).toBe('SL-20261120-0002');
      expect(await references.next('2026-11-21')).toBe('SL-20261121-0001');
    });

    test('a reference is never given twice, however many ask at once', async () => {
      const draw = () => createReferences(db).next('2026-11-20');
      const drawn = await Promise.all(Array.from({ length: 300 }, draw));
      expect(new Set(drawn).size).toBe(300);
    });

    test('after 9999 comes 10000', async () => {
      await db.insertInto('reference_days').values({ day: '2026-11-20', last_number: 9998 }).execute();
      const references = createReferences(db);
      expect(await references.next('2026-11-20')).toBe('SL-20261120-9999');
      expect(await references.next('2026-11-20')).toBe('SL-20261120-10000');
    });

    test('policies are found by their number, as they were put in', async () => {
      const table = createPolicyTable(db);
      const record = policy('SAMPLE0001');
      expect(await table.put([record], now)).toEqual({ added: 1, replaced: 0 });
      expect(await table.find('SAMPLE0001')).toEqual(record);
      expect(await table.find('SAMPLE0002')).toBeUndefined();
    });

    test('a number put in again is replaced; many go in at once', async () => {
      const table = createPolicyTable(db);
      const records = Array.from({ length: 450 }, (_, index) => policy(`SAMPLE${1000 + index}`));
      expect(await table.put(records.slice(0, 210), now)).toEqual({ added: 210, replaced: 0 });
      const newer = records.map((record) => ({ ...record, deductibleYuan: 1 }));
      expect(await table.put(newer, now)).toEqual({ added: 240, replaced: 210 });
      expect((await table.find('SAMPLE1000'))?.deductibleYuan).toBe(1);
      expect((await table.find('SAMPLE1449'))?.deductibleYuan).toBe(1);
      expect(await table.put([], now)).toEqual({ added: 0, replaced: 0 });
    });

    test('a store that is open answers', async () => {
      await expect(checkStore(db)).resolves.toBeUndefined();
    });
  });
}

function policy(policyNo: string): PolicyRecord {
  return {
    policyNo,
    product: '样例百万医疗',
    insuredName: '甲样例',
    insuredIdNumber: '99010119850312101X',
    insuredPhone: '19900000001',
    effectiveDate: '2026-01-01',
    expiryDate: '2026-12-31',
    waitingPeriodDays: 30,
    deductibleYuan: 10000,
    benefits: [{ service: 'proton_therapy', effectiveDate: '2026-01-01' }],
    usage: [],
  };
}
