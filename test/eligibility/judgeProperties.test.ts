import fc from 'fast-check';
import { judge, outcomeOf } from '../../eligibility/judge.js';
import type { Facts, SlotValue } from '../../eligibility/types.js';
import { daySpan } from '../../time/localDate.js';
import { judgeOne, rules } from './fixtures.js';
import { allAnswers, answering, services, situations, slotIds } from './serviceFixtures.js';

const someSlots = fc.subarray(slotIds);
const moment = fc.constantFrom('asking' as const, 'end' as const);

test('learning more never takes back a yes or a no', () => {
  fc.assert(
    fc.property(situations, allAnswers, someSlots, someSlots, ({ service, facts }, answers, first, more) => {
      const before = judge(service, rules, answering(facts, answers, first), 'asking');
      const after = judge(service, rules, answering(facts, answers, [...first, ...more]), 'asking');
      for (const { code, verdict } of before.filter((one) => one.verdict !== 'unknown')) {
        expect(after.find((one) => one.code === code)?.verdict).toBe(verdict);
      }
    }),
    { numRuns: 500 },
  );
});

test('what a rule does not call missing cannot decide it', () => {
  fc.assert(
    fc.property(situations, allAnswers, someSlots, someSlots, ({ service, facts }, answers, first, more) => {
      const before = judge(service, rules, answering(facts, answers, first), 'asking');
      for (const open of before.filter((one) => one.verdict === 'unknown')) {
        const idle = more.filter((slot) => !open.missing.includes(slot));
        const after = judge(service, rules, answering(facts, answers, [...first, ...idle]), 'asking');
        expect(after.find(({ code }) => code === open.code)?.verdict).toBe('unknown');
      }
    }),
    { numRuns: 500 },
  );
});

test('only unanswered slots are missing, and only decided rules have none of either', () => {
  fc.assert(
    fc.property(situations, allAnswers, someSlots, ({ service, facts }, answers, slots) => {
      const known = answering(facts, answers, slots);
      for (const one of judge(service, rules, known, 'asking')) {
        for (const slot of one.missing) expect(known.answers[slot]).toBeUndefined();
        if (one.refine !== undefined) expect(known.answers[one.refine]?.value).toMatch(/^\d{4}-\d{2}$/);
        if (one.verdict !== 'unknown') expect([...one.missing, one.refine]).toEqual([undefined]);
      }
    }),
  );
});

test('the outcome follows from the verdicts', () => {
  fc.assert(
    fc.property(situations, allAnswers, someSlots, moment, ({ service, facts }, answers, slots, when) => {
      const judged = judge(service, rules, answering(facts, answers, slots), when);
      const verdicts = judged.map(({ verdict }) => verdict);
      const worst = verdicts.includes('fail')
        ? 'ineligible'
        : verdicts.includes('unknown')
          ? 'needs_review'
          : 'eligible';
      expect(outcomeOf(judged)).toBe(worst);
    }),
  );
});

test("the order is the catalogue's, each rule at most once", () => {
  fc.assert(
    fc.property(situations, allAnswers, someSlots, moment, ({ service, facts }, answers, slots, when) => {
      const codes = judge(service, rules, answering(facts, answers, slots), when).map(({ code }) => code);
      const order = service.rules.map(({ code }) => code);
      expect(codes).toEqual(order.filter((code) => codes.includes(code)));
    }),
  );
});

const anyAnswer: fc.Arbitrary<SlotValue> = fc.oneof(
  fc.string(),
  fc.stringMatching(/^\d{4}-\d{2}(-\d{2})?$/),
  fc.double(),
  fc.array(fc.string()),
  fc.dictionary(fc.string(), fc.jsonValue()),
  fc.record({
    province: fc.jsonValue(),
    city: fc.jsonValue(),
    district: fc.jsonValue(),
    area: fc.jsonValue(),
  }),
  fc.record({ min: fc.jsonValue(), max: fc.jsonValue(), about: fc.jsonValue() }),
  fc.constant(null),
);

test('no answer of any shape throws, and every text is whole', () => {
  const known = fc.record(Object.fromEntries(slotIds.map((slot) => [slot, anyAnswer])));
  fc.assert(
    fc.property(situations, known, ({ service, facts }, answers) => {
      for (const one of judge(service, rules, answering(facts, answers, slotIds), 'end')) {
        expect(one.text).not.toBe('');
        expect(one.clause).toBe('示例条款第一条。');
      }
    }),
  );
});

test('without a verified policy no reason tells a policy fact or a date it was not told', () => {
  fc.assert(
    fc.property(situations, ({ service, facts }) => {
      const open: Facts = { ...facts, policy: null };
      const ofPolicy = judge(service, rules, open, 'asking').filter(({ basis }) => basis === 'policy');
      expect(ofPolicy).toEqual([]);
      for (const { text } of judge(service, rules, open, 'asking')) expect(text).not.toMatch(/\d{4}|元/);
    }),
  );
});

const month = fc
  .tuple(fc.constantFrom(2025, 2026, 2027), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
const policyDay = fc
  .integer({ min: 0, max: 700 })
  .map((days) => new Date(Date.UTC(2025, 6, 1 + days)).toISOString().slice(0, 10));
const terms = fc.record({ effectiveDate: policyDay, expiryDate: policyDay, waitingPeriodDays: fc.nat(100) });

test.each(['policy_in_force', 'waiting_period'])('%s: a month says what all its days say', (code) => {
  fc.assert(
    fc.property(month, terms, (said, policy) => {
      const on = (date: string) =>
        judgeOne(code, { policy, answers: { admission_date: date } }, { day: 'admission_date' });
      const { first, last } = daySpan(said);
      const ends = [on(first).verdict, on(last).verdict];
      const whole = on(said);
      if (whole.verdict === 'unknown') {
        expect(whole.refine).toBe('admission_date');
        expect(ends[0] !== ends[1] || ends[0] === 'fail').toBe(true);
        return;
      }
      const days = Number(last.slice(8));
      const each = Array.from(
        { length: days },
        (_, index) => on(`${said}-${String(index + 1).padStart(2, '0')}`).verdict,
      );
      expect(new Set(each)).toEqual(new Set([whole.verdict]));
    }),
  );
});

test('every rule code is judged somewhere above', () => {
  const used = new Set(services.flatMap((service) => service.rules.map(({ code }) => code)));
  expect([...used].sort()).toEqual(Object.keys(rules).sort());
});
