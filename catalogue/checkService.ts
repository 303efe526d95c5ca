import type { CatalogueChecks } from './catalogueChecks.js';
import { checkConditions, type PlacedCondition } from './checkConditions.js';
import { checkRuleUses } from './checkRuleUses.js';
import type { Problem } from './problem.js';
import type { RuleDefinition, ServiceFile, SlotDefinition } from './schema.js';

/** What a service file may refer to. */
export interface Known {
  slots: Readonly<Record<string, SlotDefinition>>;
  rules: Readonly<Record<string, RuleDefinition>>;
  checks: CatalogueChecks;
}

/** What the shape of one service file cannot say: that everything it names exists. Names shared by services: `checkNames`. */
export function checkService(file: string, service: ServiceFile, known: Known): Problem[] {
  const own = service.slots.map(({ id }) => id);
  const used = Object.fromEntries(Object.entries(known.slots).filter(([id]) => own.includes(id)));
  return [
    ...checkId(service.id, file),
    ...checkSlotUses(service, known),
    ...checkClauses(service),
    ...checkConditions(conditionsOf(service), used, 'this service'),
    ...checkRuleUses(service, known),
  ].map((problem) => ({ file, ...problem }));
}

type Finding = Omit<Problem, 'file'>;

function checkId(id: string, file: string): Finding[] {
  const named = file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  return named === id ? [] : [{ path: 'id', reason: `is ${id}, but the file is named ${named}` }];
}

function checkSlotUses({ slots }: ServiceFile, known: Known): Finding[] {
  const ids = slots.map(({ id }) => id);
  return slots.flatMap((use, index) => [
    ...(known.slots[use.id]
      ? []
      : [{ path: `slots.${index}.id`, reason: `there is no slot ${use.id} in slots.yaml` }]),
    ...(ids.indexOf(use.id) < index
      ? [{ path: `slots.${index}.id`, reason: `slot ${use.id} stands twice` }]
      : []),
    ...Object.entries(use.derives ?? {})
      .filter(([, target]) => !ids.includes(target))
      .map(([fact, target]) => ({
        path: `slots.${index}.derives.${fact}`,
        reason: `this service has no slot ${target}`,
      })),
  ]);
}

function checkClauses({ clauses, answers, rules }: ServiceFile): Finding[] {
  const ids = clauses.map(({ id }) => id);
  const cited = [
    ...rules.map(({ clause }, index) => ({ path: `rules.${index}.clause`, clause })),
    ...Object.entries(answers).flatMap(([aspect, answer]) =>
      answer.clauses.map((clause, index) => ({ path: `answers.${aspect}.clauses.${index}`, clause })),
    ),
  ];
  return [
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) < index ? [{ path: `clauses.${index}.id`, reason: `clause ${id} stands twice` }] : [],
    ),
    ...cited
      .filter(({ clause }) => !ids.includes(clause))
      .map(({ path, clause }) => ({ path, reason: `there is no clause ${clause}` })),
  ];
}

function conditionsOf({ slots, rules, fulfilment }: ServiceFile): PlacedCondition[] {
  const place = (path: string, conditions: readonly PlacedCondition['condition'][] | undefined) =>
    (conditions ?? []).map((condition, index) => ({ path: `${path}.${index}`, condition }));
  return [
    ...slots.flatMap(({ when }, index) => place(`slots.${index}.when`, when)),
    ...rules.flatMap(({ when }, index) => place(`rules.${index}.when`, when)),
    ...place('fulfilment.urgent', fulfilment.urgent),
  ];
}
