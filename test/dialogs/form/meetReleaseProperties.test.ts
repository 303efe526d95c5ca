import fc from 'fast-check';
import type { Service } from '../../../catalogue/schema.js';
import { type Form, slotOf } from '../../../dialogs/form/form.js';
import { goBack } from '../../../dialogs/form/goBack.js';
import { meetRelease, type ReleaseMet } from '../../../dialogs/form/meetRelease.js';
import { nextStep } from '../../../dialogs/form/nextStep.js';
import { openSlots } from '../../../dialogs/form/openSlots.js';
import { kindOf } from '../../../dialogs/form/readAnswer.js';
import { catalogue, serviceNamed } from '../shipped.js';
import { context, policy, world } from './forms.js';
import { type Release, release } from './releases.js';
import { lookUp, walkForm } from './walkForm.js';

interface Met {
  before: Form;
  service: Service;
  /** The service after the release. */
  edited: Service;
  met: ReleaseMet;
  dice: number[];
  release: Release;
}

const given = fc.record({
  service: fc.constantFrom(...catalogue().services.map(({ id }) => id)),
  dice: fc.array(fc.nat(10_000), { minLength: 60, maxLength: 60 }),
  verified: fc.boolean(),
  /** How far the intake has come, in hundredths. */
  part: fc.nat(99),
  release,
});

/** New releases every time; a seed tries the ones it was red with again. */
const seed = Number(process.env['RELEASES_SEED'] ?? Date.now() % 2 ** 31);

/** An intake of a shipped service somewhere on its way, asked its next question, and then a release. */
function forEveryRelease(check: (one: Met) => void, numRuns = 250): void {
  fc.assert(
    fc.property(given, ({ service: id, dice, verified, part, release: made }) => {
      const service = serviceNamed(id);
      const { answered } = walkForm({ service, world, policy: verified ? policy : null, dice });
      const at = answered[Math.floor((answered.length * part) / 100)];
      if (!at) return;
      const found = lookUp(at.before, verified ? policy : null);
      const before = { ...found, asking: at.slot.id };
      const edited = made.edit(service);
      const met = meetRelease(before, edited, { ...context, question: questionOf(at.slot) });
      check({ before, service, edited, met, dice, release: made });
    }),
    { numRuns, seed },
  );
}

function questionOf({ id, kind, choices }: Service['slots'][number]) {
  return { slot: id, kind, choices: choices?.map(({ value, title }) => ({ value, title })) ?? null };
}

test('an answer stays as it was, or is named as dropped, asked again or outweighed', () => {
  forEveryRelease(({ before, met }) => {
    const told = [...met.dropped, ...met.reask, ...met.overruled.map(({ slot }) => slot)];
    for (const [id, { value, how }] of Object.entries(before.answers)) {
      if (how === 'derived' || told.includes(id)) continue;
      expect([id, met.form.answers[id]?.value]).toEqual([id, value]);
    }
  });
});

test('what is named as lost was said, is gone, and is asked again exactly when it is named so', () => {
  forEveryRelease(({ before, edited, met }) => {
    const open = openSlots(met.form, edited).map(({ id }) => id);
    for (const id of [...met.dropped, ...met.reask]) {
      expect(before.answers[id]?.how).not.toBe('derived');
      expect(met.form.answers).not.toHaveProperty(id);
      expect([id, open.includes(id)]).toEqual([id, met.reask.includes(id)]);
    }
  });
});

test('every answer is one its slot could have been given, and follows from what is there', () => {
  forEveryRelease(({ edited, met }) => {
    for (const [id, { value, from }] of Object.entries(met.form.answers)) {
      const slot = slotOf(edited, id);
      expect(slot).toBeDefined();
      if (!slot) continue;
      expect([id, value === null ? slot.unknown : kindOf(slot).accepts(value, slot)]).toEqual([id, true]);
      if (value !== null) expect(kindOf(slot).show(value, slot)).not.toBe('');
      if (from !== undefined) expect(met.form.answers).toHaveProperty(from);
    }
  });
});

test('nothing in the form names a slot that is not there', () => {
  forEveryRelease(({ edited, met: { form } }) => {
    const slots = edited.slots.map(({ id }) => id);
    const named = [form.asking, form.wanted, form.contradiction?.slot].filter((id) => typeof id === 'string');
    expect(slots).toEqual(expect.arrayContaining(named));
    expect(Object.keys(form.answers)).toEqual(
      expect.arrayContaining([...form.trail, ...form.refined, ...form.unread]),
    );
    expect(form.version).toBe(edited.version);
  });
});

test('a question stands only with the same choices, and while it is open', () => {
  forEveryRelease(({ before, service, edited, met }) => {
    const values = (one: Service) =>
      one.slots.find(({ id }) => id === before.asking)?.choices?.map(({ value }) => value);
    if (met.form.asking === null) {
      expect(met.voided).toBe(true);
      return;
    }
    expect(met.form.asking).toBe(before.asking);
    expect(values(edited)).toEqual(values(service));
    const next = nextStep(met.form, edited, catalogue().rules, world);
    const refined = met.form.refined.includes(met.form.asking);
    const open = openSlots(met.form, edited).some(({ id }) => id === met.form.asking);
    expect([next.kind, open || refined]).toEqual([next.kind, true]);
  });
});

test('the intake goes on to an end, asks each question once and nothing that is known', () => {
  forEveryRelease(({ edited, met, dice }) => {
    const { answered, end, form } = walkForm({ service: edited, world, policy, dice }, met.form);
    expect(end.kind).toBe('judged');
    // What followed from an answer goes with it, when a later one makes that meaningless.
    const known = Object.entries(met.form.answers).flatMap(([id, { from }]) =>
      from === undefined || from in form.answers ? [id] : [],
    );
    const plain = answered.filter(({ refine }) => !refine).map(({ slot }) => slot.id);
    expect(new Set(plain).size).toBe(plain.length);
    for (const id of plain) expect(known).not.toContain(id);
  });
});

test('a summary is confirmed after the release, when there is anything new to confirm', () => {
  forEveryRelease(({ edited, met, dice }) => {
    const { answered, end } = walkForm({ service: edited, world, policy, dice }, met.form);
    const asked = answered.map(({ slot }) => slot.id);
    if (end.outcome === 'ineligible' || asked.length === 0 || !slotOf(edited, 'confirm')) return;
    expect(asked.at(-1)).toBe('confirm');
  });
});

test('all the way back there is an end, and nothing left that was asked', () => {
  forEveryRelease(({ edited, met }) => {
    let left = met.form;
    for (let back = goBack(left, edited); back; back = goBack(left, edited)) left = back.form;
    expect(left.trail).toEqual([]);
    expect(Object.values(left.answers).filter(({ how }) => how === 'asked')).toEqual([]);
  });
});

test('met once, a release changes nothing more; and none changes nothing at all', () => {
  forEveryRelease(({ before, service, edited, met }) => {
    const nothing = { dropped: [], reask: [], overruled: [], voided: false };
    expect(meetRelease(met.form, edited, { ...context, question: null })).toEqual({
      form: met.form,
      ...nothing,
    });
    expect(meetRelease(before, service, { ...context, question: null })).toEqual({
      form: before,
      ...nothing,
    });
    const same = { ...service, version: 'reworded' };
    const question = questionOf(
      service.slots.find(({ id }) => id === before.asking) ?? (service.slots[0] as never),
    );
    expect(meetRelease(before, same, { ...context, question })).toEqual({
      form: { ...before, version: 'reworded' },
      ...nothing,
    });
  });
});
