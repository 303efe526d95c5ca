import type { RuleDefinition } from '../catalogue/schema.js';
import { evaluatorNames, reasonsOf } from './evaluators/index.js';
import { placeholdersOf } from './reasonText.js';

/**
 * What is wrong with the texts of `data/rules.yaml`, one line each: an unknown evaluator, a reason that has no text or is
 * never given, a placeholder without a value. Parameters are checked where a service uses the rule (`checkParams`).
 */
export function checkRules(rules: Readonly<Record<string, RuleDefinition>>): string[] {
  return Object.entries(rules).flatMap(([code, rule]) => {
    if (!evaluatorNames().includes(rule.evaluator))
      return [`${code}: there is no evaluator ${rule.evaluator}`];
    return checkReasons(rule).map((problem) => `${code}: ${problem}`);
  });
}

function checkReasons(rule: RuleDefinition): string[] {
  const given = reasonsOf(rule.evaluator);
  const missing = Object.keys(given).filter((reason) => rule.reasons[reason] === undefined);
  return [
    ...missing.map((reason) => `no text for the reason ${reason}`),
    ...Object.entries(rule.reasons).flatMap(([reason, text]) => {
      const args = given[reason];
      if (args === undefined) return [`${rule.evaluator} never gives the reason ${reason}`];
      const strange = placeholdersOf(text).filter((name) => !args.includes(name));
      return strange.map((name) => `the reason ${reason} has no value for {${name}}`);
    }),
  ];
}
