import type { RuleDefinition } from '../catalogue/schema.js';
import { holdsAll } from './conditions.js';
import type { Facts, Judgement } from './types.js';

/** Other services that fit after the rules that failed, best first, each once, never the service itself. */
export function alternativesFor(
  judgements: readonly Judgement[],
  rules: Readonly<Record<string, RuleDefinition>>,
  facts: Facts,
): string[] {
  const fitting = judgements
    .filter(({ verdict }) => verdict === 'fail')
    .flatMap(({ code }) => rules[code]?.alternatives ?? [])
    .filter(({ service, when }) => service !== facts.service && holdsAll(when, facts))
    .map(({ service }) => service);
  return [...new Set(fitting)];
}
