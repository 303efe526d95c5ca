import type { Known } from './checkService.js';
import type { Problem } from './problem.js';
import type { RuleDefinition, RuleUse, ServiceFile } from './schema.js';

/** Rules that exist, once each, with parameters their evaluator takes and slots that this service asks. */
export function checkRuleUses(service: ServiceFile, known: Known): Omit<Problem, 'file'>[] {
  const codes = service.rules.map(({ code }) => code);
  const slots = service.slots.map(({ id }) => id);
  return service.rules.flatMap((use, index) => {
    const path = `rules.${index}`;
    if (codes.indexOf(use.code) < index)
      return [{ path: `${path}.code`, reason: `rule ${use.code} stands twice` }];
    const rule = known.rules[use.code];
    if (!rule) return [{ path: `${path}.code`, reason: `there is no rule ${use.code} in rules.yaml` }];
    const { evaluator, params } = merged(rule, use);
    return [
      ...known.checks.checkParams(evaluator, params).map((reason) => ({ path: `${path}.params`, reason })),
      ...known.checks
        .slotsRead(evaluator, params)
        .filter((slot) => !slots.includes(slot))
        .map((slot) => ({
          path,
          reason: `rule ${use.code} reads ${slot}, which is no slot of this service`,
        })),
    ];
  });
}

function merged(rule: RuleDefinition, use: RuleUse): { evaluator: string; params: Record<string, unknown> } {
  return { evaluator: rule.evaluator, params: { ...rule.params, ...use.params } };
}
