import { loadCatalogue } from '../../catalogue/loadCatalogue.js';
import type { Service } from '../../catalogue/schema.js';
import { aspects } from '../../nlu/understanding.js';
import {
  choiceValues,
  expectedServices,
  mustBeKnown,
  slotKindOf,
  takenWhenSaid,
} from './expectedServices.js';
import { checks, copyOfData, loadShipped } from './fixtures.js';

const shipped = loadShipped();
const serviceOf = (id: string): Service => {
  const found = shipped.services.find((service) => service.id === id);
  expect(found).toBeDefined();
  return found as Service; // the line above has failed the test otherwise
};
const slotOf = (service: Service, id: string) => service.slots.find((slot) => slot.id === id);
const asked = (service: Service) => service.slots.filter(({ optional }) => !optional).map(({ id }) => id);

test('all thirteen services stand in the order of the menu', () => {
  expect(shipped.services.map(({ id, name }) => [id, name])).toEqual(
    expectedServices.map(({ id, name }) => [id, name]),
  );
});

describe.each(expectedServices)('$id', ({ id, slots, rules, fulfilment, ways }) => {
  const readsPolicy = rules.includes('policy_in_force');
  const service = serviceOf(id);

  test('asks what it has to, in order', () => {
    const before = readsPolicy ? ['consent', 'relation', 'policy_no', 'id_last4'] : ['consent'];
    const declared = id === 'home_assist' ? ['effective_date'] : [];
    const after = fulfilment === 'specialist' ? ['contact_name', 'contact_phone', 'confirm'] : [];
    expect(asked(service)).toEqual([...before, ...declared, ...slots, ...after]);
  });

  test('takes without asking what is optional', () => {
    const optional = service.slots.filter((slot) => slot.optional).map((slot) => slot.id);
    expect(optional).toEqual([...(readsPolicy ? ['policy_of'] : []), ...(takenWhenSaid[id] ?? [])]);
  });

  test('judges its rules in order', () => {
    expect(service.rules.map(({ code }) => code)).toEqual(rules);
  });

  test('ends as the manual says', () => {
    expect(service.fulfilment.kind).toBe(fulfilment);
    expect(service.entryPaths.map(({ name }) => name)).toEqual(ways);
  });

  test('answers every aspect or says that the manual does not', () => {
    expect(Object.keys(service.answers).sort()).toEqual([...aspects].sort());
    for (const { answer, clauses } of Object.values(service.answers)) {
      expect(clauses.length > 0).toBe(answer !== null);
    }
  });
});

describe('slots', () => {
  test('have the kinds and choices of the page, and policy_of beside them', () => {
    expect(Object.keys(shipped.slots).sort()).toEqual([...Object.keys(slotKindOf), 'policy_of'].sort());
    for (const [id, kind] of Object.entries(slotKindOf))
      expect([id, shipped.slots[id]?.kind]).toEqual([id, kind]);
    for (const [id, values] of Object.entries(choiceValues)) {
      expect([id, shipped.slots[id]?.choices?.map(({ value }) => value)]).toEqual([id, values]);
    }
    expect(shipped.slots['policy_of']?.choices?.map(({ value }) => value)).toEqual(choiceValues['relation']);
  });

  test('take 不知道 but where an answer is needed', () => {
    const needed = Object.entries(shipped.slots).filter(([, slot]) => !slot.unknown);
    expect(needed.map(([id]) => id).sort()).toEqual([...mustBeKnown].sort());
  });

  test('ask one question each, and every other wording shows an example', () => {
    const slots = [
      ...Object.entries(shipped.slots),
      ...shipped.services.flatMap((service) => service.slots.map((slot) => [slot.id, slot] as const)),
    ];
    for (const [id, slot] of slots) {
      expect([id, slot.ask.match(/[？?]/g)]).toEqual([id, ['？']]);
      expect([id, slot.again.length]).toEqual([id, 2]);
      for (const wording of slot.again)
        expect([id, wording]).toEqual([id, expect.stringMatching(/例如.*「.+」/)]);
    }
  });

  test('mask what others must not read', () => {
    expect(shipped.slots['contact_phone']?.mask).toBe('phone');
    expect(shipped.slots['id_last4']?.mask).toBe('id');
  });

  test('with patterns are filled by what was spotted, in every service', () => {
    expect(slotOf(serviceOf('medical_advance'), 'cause')?.fill).toEqual([
      { entity: 'choice', role: 'cause' },
    ]);
    expect(slotOf(serviceOf('home_assist'), 'appliance')?.fill).toEqual([
      { entity: 'choice', role: 'appliance' },
    ]);
    expect(slotOf(serviceOf('medical_advance'), 'relation')?.fill).toEqual([{ entity: 'relation' }]);
  });
});

describe('a slot in a service', () => {
  test('says the words of the service before the shared ones', () => {
    const city = slotOf(serviceOf('oncology_drug'), 'city');
    expect(city).toMatchObject({ title: '取药城市', kind: 'city', fill: [{ entity: 'city' }] });
    expect(city?.names).toEqual(shipped.slots['city']?.names);
    expect(slotOf(serviceOf('oncology_drug'), 'malignancy')?.ask).toBe(shipped.slots['malignancy']?.ask);
  });

  test('keeps the settings of its kind', () => {
    expect(slotOf(serviceOf('medical_advance'), 'admission_date')?.params).toEqual({ prefer: 'near' });
    expect(slotOf(serviceOf('oncology_drug'), 'diagnosis_date')?.params).toEqual({ prefer: 'past' });
    expect(slotOf(serviceOf('hospital_caregiver'), 'care_days')?.params).toEqual({
      min: 1,
      max: 365,
      unit: 'days',
    });
  });

  test('consent says the same everywhere, since it is given once for all', () => {
    const wordings = new Set(shipped.services.map((service) => slotOf(service, 'consent')?.ask));
    expect(wordings.size).toBe(1);
  });

  test('the digits of the identity number are asked only with a policy number', () => {
    for (const service of shipped.services.filter((one) => slotOf(one, 'id_last4'))) {
      expect(slotOf(service, 'id_last4')?.when).toEqual([{ slot: 'policy_no', given: true }]);
    }
  });

  test('level and ownership belong to a hospital that was named; what the directory knows answers them', () => {
    for (const id of ['medical_advance', 'oncology_drug', 'rare_disease_drug', 'hospital_caregiver']) {
      for (const slot of ['hospital_level', 'hospital_public']) {
        const when = [{ slot: 'hospital', given: true }];
        expect(slotOf(serviceOf(id), slot)?.when).toEqual(when);
      }
      expect(slotOf(serviceOf(id), 'hospital')?.derives).toMatchObject({
        level: 'hospital_level',
        public: 'hospital_public',
      });
    }
  });

  test('medication has questions and rules of its own', () => {
    const medication = [{ slot: 'oncology_item', in: ['medication'] }];
    const service = serviceOf('oncology_drug');
    for (const id of ['drug_name', 'prescribed', 'hospital_stock', 'city']) {
      expect(slotOf(service, id)?.when).toEqual(medication);
    }
    const conditional = service.rules.filter(({ when }) => when).map(({ code, when }) => [code, when]);
    expect(conditional).toEqual([
      ['prescribed', medication],
      ['not_in_hospital_stock', medication],
    ]);
  });
});

describe('what only some services have', () => {
  test('advances say that they are no accepted claim', () => {
    expect(serviceOf('medical_advance').notices).toEqual(['提供垫付不代表同意理赔。']);
  });

  test('a caregiver comes within three working days, a locked door is urgent', () => {
    const promises = shipped.services.map(({ id, fulfilment }) => [id, fulfilment.withinWorkingDays]);
    expect(promises.filter(([, days]) => days !== undefined)).toEqual([['hospital_caregiver', 3]]);
    const urgent = shipped.services.map(({ id, fulfilment }) => [id, fulfilment.urgent]);
    expect(urgent.filter(([, when]) => when !== undefined)).toEqual([
      ['home_assist', [{ slot: 'assist_item', in: ['unlock'] }]],
    ]);
  });

  test('opening hours are judged last', () => {
    const last = shipped.services.flatMap(({ id, rules }) =>
      rules.filter(({ judged }) => judged === 'last').map(({ code, params }) => [id, code, params]),
    );
    expect(last).toEqual([['text_consult', 'service_hours', { opens: '06:00', closes: '22:00' }]]);
  });
});

describe('loading', () => {
  test('gives frozen data', () => {
    const [service] = shipped.services;
    expect(Object.isFrozen(shipped.services)).toBe(true);
    expect(Object.isFrozen(service?.slots[0]?.choices?.[0]?.words)).toBe(true);
    expect(Object.isFrozen(shipped.rules['region'])).toBe(true);
  });

  test('the version changes with the words of a slot it uses, and only then', () => {
    const copy = copyOfData().edit('slots.yaml', '大约需要护工', '大概需要护工');
    const changed = loadCatalogue(copy.folder, checks).services;
    const differing = changed.filter(
      ({ id, version }) => version !== shipped.services.find((service) => service.id === id)?.version,
    );
    expect(differing.map(({ id }) => id)).toEqual(['hospital_caregiver']);
    expect(shipped.services[0]?.version).toMatch(/^[0-9a-f]{12}$/);
  });

  test('a fourteenth service is one file and comes last in the menu', () => {
    const copy = copyOfData();
    const fourteenth = copy
      .read('services/proton_therapy.yaml')
      .replace(
        'id: proton_therapy\nmenuOrder: 12\nname: 质子重离子',
        'id: second_opinion\nname: 第二诊疗意见',
      )
      .replace(/aliases: \[.*\]/, 'aliases: [二诊, 第二意见]');
    copy.write('services/second_opinion.yaml', fourteenth);
    const { services } = loadCatalogue(copy.folder, checks);
    expect(services).toHaveLength(14);
    expect(services.at(-1)).toMatchObject({
      id: 'second_opinion',
      name: '第二诊疗意见',
      aliases: ['二诊', '第二意见'],
    });
  });
});
