import { loadCatalogue } from '../../catalogue/loadCatalogue.js';
import { ShouliError } from '../../errors.js';
import { type Copy, checks, copyOfData } from './fixtures.js';

function faultOf(spoil: (copy: Copy) => void): string[] {
  const copy = copyOfData();
  spoil(copy);
  try {
    loadCatalogue(copy.folder, checks);
  } catch (error) {
    expect(error).toBeInstanceOf(ShouliError);
    expect(error).toMatchObject({ code: 'catalogue_invalid' });
    return error instanceof ShouliError ? error.message.split('\n') : [];
  }
  return [];
}

const screening = 'services/cancer_screening.yaml';
const nursing = 'services/home_nursing.yaml';

const cases: [what: string, file: string, from: string | RegExp, to: string, line: string][] = [
  ['broken YAML', screening, 'id: cancer_screening', 'id: [cancer', `${screening}: line `],
  [
    'a key that stands twice',
    screening,
    'name: 癌症早筛',
    'name: 癌症早筛\nname: 早筛查',
    `${screening}: line 4: Map keys must be unique`,
  ],
  [
    'a key nobody knows',
    screening,
    'summary:',
    'slogan: 好\nsummary:',
    `${screening}: Unrecognized key: "slogan"`,
  ],
  ['a missing field', screening, /^name: .*\n/m, '', `${screening}: name: `],
  ['a missing aspect', screening, /^ {2}hours: .*\n/m, '', `${screening}: answers.hours: `],
  ['a strange date', screening, '2026-11-01', '1.11.2026', `${screening}: source.date: a day as YYYY-MM-DD`],
  [
    'an id unlike the file name',
    screening,
    'id: cancer_screening',
    'id: cancer_check',
    `${screening}: id: is cancer_check, but the file is named cancer_screening`,
  ],
  [
    'an unknown slot',
    screening,
    '{ id: symptoms }',
    '{ id: symptom }',
    `${screening}: slots.5.id: there is no slot symptom in slots.yaml`,
  ],
  [
    'a slot that stands twice',
    nursing,
    '{ id: address }',
    '{ id: surgery }',
    `${nursing}: slots.10.id: slot surgery stands twice`,
  ],
  [
    'an unknown rule',
    screening,
    'code: symptom_free',
    'code: symptomless',
    `${screening}: rules.3.code: there is no rule symptomless in rules.yaml`,
  ],
  [
    'a rule that stands twice',
    screening,
    'code: waiting_period',
    'code: insured_only',
    `${screening}: rules.2.code: rule insured_only stands twice`,
  ],
  [
    'a rule citing an unknown clause',
    screening,
    'symptom_free, clause: conditions',
    'symptom_free, clause: terms',
    `${screening}: rules.3.clause: there is no clause terms`,
  ],
  [
    'an answer citing an unknown clause',
    screening,
    'clauses: [apply]',
    'clauses: [path]',
    `${screening}: answers.how.clauses.0: there is no clause path`,
  ],
  [
    'a clause that stands twice',
    screening,
    '{ id: items, text',
    '{ id: conditions, text',
    `${screening}: clauses.1.id: clause conditions stands twice`,
  ],
  [
    'derived facts without a slot',
    'services/hospital_caregiver.yaml',
    'public: hospital_public }',
    'public: ownership }',
    'services/hospital_caregiver.yaml: slots.8.derives.public: this service has no slot ownership',
  ],
  [
    'a condition on another service’s slot',
    nursing,
    '[{ slot: surgery, in',
    '[{ slot: symptoms, in',
    `${nursing}: slots.7.when.0: this service has no slot symptoms`,
  ],
  [
    'a condition on a choice that is not there',
    nursing,
    "in: ['yes'] }",
    "in: ['done'] }",
    `${nursing}: slots.7.when.0: surgery has no choice done`,
  ],
  [
    'a condition that asks nothing',
    nursing,
    "{ slot: surgery, in: ['yes'] }",
    '{ slot: surgery }',
    `${nursing}: slots.7.when.0: asks nothing of surgery`,
  ],
  [
    'a condition without a slot',
    nursing,
    "{ slot: surgery, in: ['yes'] }",
    '{ given: true }',
    `${nursing}: slots.7.when.0: in, answered, given and listed need a slot`,
  ],
  [
    'a strange parameter',
    screening,
    'params: { limit: 1 }',
    'params: { limit: 1, per: year }',
    `${screening}: rules.4.params: `,
  ],
  ['a missing parameter', screening, ', params: { limit: 1 }', '', `${screening}: rules.4.params: limit`],
  [
    'a rule without its slot',
    screening,
    '  - { id: symptoms }\n',
    '',
    `${screening}: rules.3: rule symptom_free reads symptoms, which is no slot of this service`,
  ],
  [
    'an alias of another service',
    screening,
    'aliases: [',
    'aliases: [ 护　工,',
    'services/hospital_caregiver.yaml: aliases.0: 「护工」 already means cancer_screening',
  ],
  [
    'an alias that stands twice',
    screening,
    'aliases: [',
    'aliases: [早筛,',
    `${screening}: aliases.2: 「早筛」 stands twice`,
  ],
  [
    'an alias in other width and case',
    screening,
    'aliases: [',
    'aliases: [app早筛, ＡＰＰ 早筛,',
    `${screening}: aliases.1: 「ＡＰＰ 早筛」 stands twice`,
  ],
  [
    'an unknown kind',
    'slots.yaml',
    'kind: money',
    'kind: coins',
    'slots.yaml: estimated_cost.kind: there is no kind coins',
  ],
  [
    'a choice without choices',
    'slots.yaml',
    'kind: city',
    'kind: choice',
    'slots.yaml: city.choices: kind choice needs choices',
  ],
  [
    'a word that means two choices',
    'slots.yaml',
    'words: [私立, 私立医院',
    'words: [公家, 私立医院',
    'slots.yaml: hospital_public.choices.1: 「公家」 stands for two choices',
  ],
  [
    'a pattern that does not compile',
    'slots.yaml',
    "spot: ['空调']",
    "spot: ['空调(']",
    'slots.yaml: appliance.choices.0.spot.0: ',
  ],
  [
    'a pattern that matches everything',
    'slots.yaml',
    "spot: ['空调']",
    "spot: ['空?']",
    'slots.yaml: appliance.choices.0.spot.0: the pattern matches the empty text',
  ],
  [
    'a service to offer that is not there',
    'rules.yaml',
    'service: text_consult',
    'service: chat_consult',
    'rules.yaml: waiting_period.alternatives.0.service: there is no service chat_consult',
  ],
  [
    'an unknown evaluator',
    'rules.yaml',
    'evaluator: region',
    'evaluator: country',
    'rules.yaml: region: there is no evaluator country',
  ],
];

test.each(cases)('%s is refused', (_, file, from, to, line) => {
  const lines = faultOf((copy) => copy.edit(file, from, to));
  expect(lines).toContainEqual(expect.stringContaining(line));
});

test('all problems are told, the first first', () => {
  const lines = faultOf((copy) =>
    copy
      .edit(screening, '{ id: symptoms }', '{ id: symptom }')
      .edit('slots.yaml', 'kind: money', 'kind: coins'),
  );
  expect(lines[0]).toBe('slots.yaml: estimated_cost.kind: there is no kind coins');
  expect(lines).toContain(`${screening}: slots.5.id: there is no slot symptom in slots.yaml`);
});

test('an empty folder is refused', () => {
  const lines = faultOf((copy) => {
    copy.folder = `${copy.folder}/nothing`;
  });
  expect(lines).toEqual(['services: no service file found']);
});

test('a service that is no map is refused as a whole', () => {
  const lines = faultOf((copy) => copy.write('services/empty.yaml', ''));
  expect(lines).toEqual([expect.stringMatching(/^services\/empty\.yaml: Invalid input/)]);
});
