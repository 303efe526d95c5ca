import fc from 'fast-check';
import type { Form, PolicySnapshot } from '../../../dialogs/form/form.js';
import { goBack } from '../../../dialogs/form/goBack.js';
import { factsOf } from '../../../dialogs/form/nextStep.js';
import { slotValues } from '../../../dialogs/form/summary.js';
import { judge, outcomeOf } from '../../../eligibility/judge.js';
import type { SlotValue } from '../../../eligibility/types.js';
import { catalogue } from '../shipped.js';
import { policy, world as quietWorld, values } from './forms.js';
import { type Circumstances, lookUp, take, type Walk, walkForm } from './walkForm.js';

const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2024, 5, 1 + days)).toISOString().slice(0, 10));
const snapshot: fc.Arbitrary<PolicySnapshot> = fc
  .record({
    effectiveDate: fc.oneof(fc.constant('2024-01-01'), day),
    expiryDate: fc.oneof(fc.constant('2043-12-31'), day),
    waitingPeriodDays: fc.constantFrom(0, 30, 90),
    deductibleYuan: fc.constantFrom(0, 10_000),
    benefits: fc.constantFrom<PolicySnapshot['benefits']>(
      [],
      [
        { service: 'proton_therapy', effectiveDate: '2024-01-01' },
        { service: 'home_assist', effectiveDate: '2026-11-18' },
      ],
    ),
    usage: fc.constantFrom<PolicySnapshot['usage']>([], [{ service: 'hospital_caregiver', used: 20 }]),
  })
  .map((given) => ({ ...policy, ...given }));

const coverage = fc.constantFrom(
  () => undefined,
  () => ({ has: (_province: string, city: string) => city === '成都市' }),
);
const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  service: fc.constantFrom(...catalogue().services),
  world: fc
    .record({ time: fc.constantFrom('10:00', '23:30'), coverage })
    .map(({ time, coverage: lists }) => ({
      ...quietWorld,
      time,
      directories: { ...quietWorld.directories, coverage: lists },
    })),
  policy: fc.option(snapshot, { freq: 3 }),
  dice: fc.array(fc.nat(10_000), { minLength: 60, maxLength: 60 }),
});

function forEveryWalk(check: (walk: Walk, given: Circumstances) => void, numRuns = 250): void {
  fc.assert(
    fc.property(circumstances, (given) => {
      check(walkForm(given), given);
    }),
    { numRuns },
  );
}

test('every service is walked to every kind of end', () => {
  const seen = new Set<string>();
  forEveryWalk(({ end }, { service }) => {
    seen.add(service.id);
    seen.add(end.outcome);
  });
  const outcomes = ['eligible', 'ineligible', 'needs_review'];
  expect([...seen].sort()).toEqual([...catalogue().services.map(({ id }) => id), ...outcomes].sort());
});

test('no question asks for what is known, nor anything that does not belong to the service', () => {
  forEveryWalk(({ answered }, { service }) => {
    for (const { slot, refine, before } of answered) {
      expect(service.slots).toContain(slot);
      if (refine) expect(before.answers[slot.id]?.value).toMatch(/^\d{4}-\d{2}$/);
      else expect(Object.keys(before.answers)).not.toContain(slot.id);
    }
  });
});

test('each slot is asked once, and a second time only to be told more precisely', () => {
  forEveryWalk(({ answered }) => {
    const plain = answered.filter(({ refine }) => !refine).map(({ slot }) => slot.id);
    const refined = answered.filter(({ refine }) => refine).map(({ slot }) => slot.id);
    expect(new Set(plain).size).toBe(plain.length);
    expect(new Set(refined).size).toBe(refined.length);
  });
});

test('consent is the first question and confirmation the last', () => {
  forEveryWalk(({ answered }) => {
    const asked = answered.map(({ slot }) => slot.id);
    expect(asked[0]).toBe('consent');
    expect([-1, asked.length - 1]).toContain(asked.indexOf('confirm'));
  });
});

test('an answer is never lost but by one that drops it, outweighs it or was its source', () => {
  forEveryWalk(({ answered }) => {
    for (const { slot, before, after, change } of answered) {
      for (const [id, known] of Object.entries(before.answers)) {
        if (id === slot.id || known.from === slot.id || change.dropped.includes(id)) continue;
        const told = change.overruled.some((one) => one.slot === id);
        const now = after.answers[id];
        const same = JSON.stringify(now?.value) === JSON.stringify(known.value);
        // 不知道 and 不确定 are stood in for, a rougher word for the same city is made exact.
        const completed =
          now?.how === 'derived' &&
          (id === 'city' || JSON.stringify(now.insteadOf) === JSON.stringify(known));
        expect([id, told || same || completed]).toEqual([id, true]);
      }
    }
  });
});

test('what is dropped had been answered and is gone', () => {
  forEveryWalk(({ answered }) => {
    for (const { slot, before, after, change } of answered) {
      for (const id of change.dropped) {
        expect(before.answers).toHaveProperty(id);
        expect(after.answers).not.toHaveProperty(id);
      }
      expect(change.dropped).not.toContain(slot.id);
    }
  });
});

test('the way back holds only answered questions', () => {
  forEveryWalk(({ answered }) => {
    for (const { after } of answered) {
      expect(Object.keys(after.answers)).toEqual(expect.arrayContaining(after.trail));
      expect(new Set(after.trail).size).toBe(after.trail.length);
    }
  });
});

/** The answers that matter to the customer: what was said at which question, and what follows from it. */
function essence(form: Form) {
  const { answers, trail, policy: known, verification } = form;
  return { answers, trail, policy: known, verification };
}

test('back one step and the same answer again: the same form', () => {
  forEveryWalk(({ answered }, given) => {
    for (const { reading, slot, after } of answered) {
      const here = lookUp(after, given.policy);
      const back = goBack(here, given.service);
      expect(back?.slot).toBe(slot.id);
      expect(back?.form.answers).not.toHaveProperty(slot.id);
      if (!back) continue;
      const again = lookUp(take(back.form, given.service, slot.id, reading).form, given.policy);
      expect(essence(again)).toEqual(essence(here));
    }
  });
});

test('all the way back there is nothing left that was asked', () => {
  forEveryWalk(({ form }, { service }) => {
    let left = form;
    let steps = 0;
    for (let back = goBack(left, service); back; back = goBack(left, service)) {
      left = back.form;
      steps += 1;
      expect(steps).toBeLessThanOrEqual(form.trail.length);
    }
    expect(left).toMatchObject({ answers: {}, trail: [], policy: null });
  });
});

test('the same answer twice is one answer', () => {
  forEveryWalk(({ answered }, { service }) => {
    for (const { reading, slot, after } of answered) {
      const once = take(after, service, slot.id, reading).form;
      expect(essence(take(once, service, slot.id, reading).form)).toEqual(essence(once));
      if (slot.id !== 'policy_no') expect(once.answers).toEqual(after.answers);
    }
  });
});

test('the summary is what was last accepted', () => {
  forEveryWalk(({ answered, form }, { service }) => {
    const accepted: Record<string, SlotValue> = {};
    for (const { slot, reading, after, change } of answered) {
      accepted[slot.id] = reading.value;
      for (const id of change.dropped) delete accepted[id];
      for (const { slot: id } of change.overruled) accepted[id] = after.answers[id]?.value ?? null;
    }
    const { consent: _consent, confirm: _confirm, ...expected } = accepted;
    const summary = slotValues(form, service);
    const derived = Object.keys(summary).filter((id) => form.answers[id]?.how === 'derived');
    for (const [id, value] of Object.entries(expected)) {
      if (!derived.includes(id)) expect([id, summary[id]]).toEqual([id, value]);
    }
    expect(Object.keys(summary).sort()).toEqual([...new Set([...Object.keys(expected), ...derived])].sort());
  });
});

test('the outcome is what the rules say of the summary', () => {
  forEveryWalk(({ form, end }, { service, world }) => {
    const summary = slotValues(form, service);
    const answers = Object.fromEntries(
      Object.entries(summary).map(([id, value]) => [
        id,
        { value, basis: form.answers[id]?.basis ?? ('declared' as const) },
      ]),
    );
    const facts = { ...factsOf(form, world), answers };
    const full = judge(service, catalogue().rules, facts, 'end');
    expect(end.outcome).toBe(outcomeOf(full));
    expect(end.outcome).toBe(outcomeOf(end.judgements));
    if (end.outcome !== 'ineligible') expect(end.judgements).toEqual(full);
    for (const one of end.judgements) expect(full.find(({ code }) => code === one.code)).toEqual(one);
  });
});

test('a refusal is told as soon as it is known: no answer before the last one failed a rule', () => {
  forEveryWalk(({ answered }, given) => {
    for (const { before } of answered.slice(1)) {
      const facts = factsOf(lookUp(before, given.policy), given.world);
      expect(outcomeOf(judge(given.service, catalogue().rules, facts, 'asking'))).not.toBe('ineligible');
    }
  });
});

test('correcting any answer with another changes that one and what hangs on it, and the walk still ends', () => {
  fc.assert(
    fc.property(circumstances, circumstances, fc.nat(), (given, other, which) => {
      const walk = walkForm(given);
      // Another customer of the same service lends an answer.
      const lender = walkForm({ ...other, service: given.service });
      const both = lender.answered.filter(
        ({ slot }) => slot.id in walk.form.answers && slot.id !== 'consent' && slot.id !== 'confirm',
      );
      const lent = both[which % Math.max(1, both.length)];
      if (!lent) return;
      const { [lent.slot.id]: _named, ...others } = values(walk.form);
      const change = take(walk.form, given.service, lent.slot.id, lent.reading);
      for (const [id, value] of Object.entries(others)) {
        const hangsOn = walk.form.answers[id]?.from === lent.slot.id;
        const follows = change.form.answers[id]?.from === lent.slot.id;
        const told = change.dropped.includes(id) || change.overruled.some((one) => one.slot === id);
        if (hangsOn || follows || told) continue;
        expect([id, change.form.answers[id]?.value]).toEqual([id, value]);
      }
      const outweighed = change.overruled.some((one) => one.slot === lent.slot.id);
      const city = lent.slot.id === 'city' && walk.form.answers['city']?.how === 'derived';
      if (!outweighed && !city) expect(values(change.form)[lent.slot.id]).toEqual(lent.reading.value);
      expect(walkForm(given, change.form).end.outcome).toMatch(/eligible|needs_review/);
    }),
    { numRuns: 400 },
  );
});

test('a form is plain JSON', () => {
  forEveryWalk(({ answered, form }) => {
    for (const one of [...answered.map(({ after }) => after), form]) {
      expect(JSON.parse(JSON.stringify(one))).toStrictEqual(one);
      expect(structuredClone(one)).toStrictEqual(one);
    }
  }, 100);
});

test('a walk goes on from a stored form as from the form itself', () => {
  forEveryWalk(({ answered, form, end }, given) => {
    const middle = answered[Math.floor(answered.length / 2)]?.before;
    if (!middle) return;
    const stored: Form = JSON.parse(JSON.stringify(middle));
    expect(walkForm(given, stored)).toEqual(walkForm(given, middle));
    expect(walkForm(given)).toEqual({ answered, form, end });
  }, 60);
});
