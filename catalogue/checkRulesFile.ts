import { checkConditions } from './checkConditions.js';
import type { Known } from './checkService.js';
import type { Problem } from './problem.js';

/** The texts of the rules fit their evaluators, and the services offered after a no exist. */
export function checkRulesFile(file: string, known: Known, serviceIds: readonly string[]): Problem[] {
  const alternatives = Object.entries(known.rules).flatMap(([code, rule]) =>
    rule.alternatives.map((alternative, index) => ({ path: `${code}.alternatives.${index}`, alternative })),
  );
  const conditions = alternatives.flatMap(({ path, alternative }) =>
    (alternative.when ?? []).map((condition, index) => ({ path: `${path}.when.${index}`, condition })),
  );
  return [
    ...known.checks.checkRules(known.rules).map((line) => ({ path: '', reason: line })),
    ...alternatives
      .filter(({ alternative }) => !serviceIds.includes(alternative.service))
      .map(({ path, alternative }) => ({
        path: `${path}.service`,
        reason: `there is no service ${alternative.service}`,
      })),
    ...checkConditions(conditions, known.slots, 'slots.yaml'),
  ].map((problem) => ({ file, ...problem }));
}
