/** Releases of a service file, as an operator might make them: one edit each, thrown by dice. */
import fc from 'fast-check';
import type { Service, Slot } from '../../../catalogue/schema.js';
import { catalogue } from '../shipped.js';

export type Edit = (service: Service) => Service;

export interface Release {
  about: string;
  edit: Edit;
}

/** What no intake can do without, and what the customer of these tests answers by the slot's own name. */
const fixed = ['consent', 'confirm'];
const answeredByName = ['hospital', 'diagnosis', 'topic'];

const lot = fc.nat(10_000);
const oneRelease: fc.Arbitrary<Release> = fc.oneof(
  fc.tuple(lot, lot).map(([which, where]) => ({ about: 'slot added', edit: added(which, where) })),
  lot.map((which) => ({ about: 'slot removed', edit: removed(which) })),
  lot.map((which) => ({ about: 'slot optional', edit: changed(which, () => ({ optional: true })) })),
  lot.map((which) => ({ about: 'slot must be known', edit: changed(which, () => ({ unknown: false })) })),
  lot.map((which) => ({ about: 'condition gone', edit: changed(which, () => ({ when: undefined })) })),
  lot.map((which) => ({
    about: 'condition set',
    edit: changed(which, () => ({ when: never }), ['contact_name']),
  })),
  lot.map((which) => ({ about: 'choice removed', edit: changed(which, withoutChoice(which)) })),
  lot.map((which) => ({ about: 'choices turned', edit: changed(which, turned) })),
  lot.map((which) => ({ about: 'kind changed', edit: changed(which, otherKind(which), answeredByName) })),
  lot.map((which) => ({ about: 'derives nothing', edit: changed(which, () => ({ derives: {} })) })),
  lot.map((which) => ({ about: 'rule removed', edit: withoutRule(which) })),
);

const never: Slot['when'] = [{ slot: 'contact_name', answered: false }];

/** One to four edits at once. */
export const release: fc.Arbitrary<Release> = fc
  .array(oneRelease, { minLength: 1, maxLength: 4 })
  .map((edits) => ({
    about: edits.map(({ about }) => about).join(', '),
    edit: (service) => ({
      ...edits.reduce((edited, { edit }) => edit(edited), service),
      version: `${service.version}+`,
    }),
  }));

function added(which: number, where: number): Edit {
  return (service) => {
    const known = new Set(service.slots.map(({ id }) => id));
    const others = Object.entries(catalogue().slots).filter(
      ([id]) => !known.has(id) && !answeredByName.includes(id),
    );
    const [id, definition] = others[which % others.length] ?? [];
    if (id === undefined || !definition) return service;
    const slot: Slot = { ...definition, id, when: undefined, optional: false, derives: {} };
    const at = where % (service.slots.length + 1);
    return { ...service, slots: [...service.slots.slice(0, at), slot, ...service.slots.slice(at)] };
  };
}

function removed(which: number): Edit {
  return (service) => {
    const slot = pick(service, which);
    return { ...service, slots: service.slots.filter((one) => one !== slot) };
  };
}

function changed(which: number, change: (slot: Slot) => Partial<Slot>, spared: string[] = []): Edit {
  return (service) => {
    const slot = pick(service, which, spared);
    return {
      ...service,
      slots: service.slots.map((one) => (one === slot ? { ...one, ...change(one) } : one)),
    };
  };
}

function withoutChoice(which: number): (slot: Slot) => Partial<Slot> {
  return ({ choices = [] }) =>
    choices.length < 2 ? {} : { choices: choices.filter((_, at) => at !== which % choices.length) };
}

function turned({ choices }: Slot): Partial<Slot> {
  return choices ? { choices: [...choices].reverse() } : {};
}

/** Becomes what another slot of the catalogue is. */
function otherKind(which: number): (slot: Slot) => Partial<Slot> {
  return () => {
    const others = Object.entries(catalogue().slots).filter(
      ([id]) => ![...fixed, ...answeredByName].includes(id),
    );
    const { kind, choices, params } = others[which % others.length]?.[1] ?? {};
    return {
      ...(kind ? { kind } : {}),
      ...(params ? { params } : {}),
      ...{ choices },
      fill: [],
    } as Partial<Slot>;
  };
}

function withoutRule(which: number): Edit {
  return (service) => ({
    ...service,
    rules: service.rules.filter((_, at) => at !== which % Math.max(1, service.rules.length)),
  });
}

function pick({ slots }: Service, which: number, spared: string[] = []): Slot | undefined {
  const free = slots.filter(({ id }) => ![...fixed, ...spared].includes(id));
  return free[which % Math.max(1, free.length)];
}
