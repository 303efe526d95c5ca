import type { RuleDefinition, RuleUse, Service } from '../catalogue/schema.js';
import { ShouliError } from '../errors.js';
import { holdsAll } from './conditions.js';
import { evaluatorNamed } from './evaluators/index.js';
import { reasonText } from './reasonText.js';
import type { Facts, Judgement } from './types.js';

export { alternativesFor } from './alternativesFor.js';
export { outcomeOf } from './outcomeOf.js';
export { stillUnknown } from './stillUnknown.js';

/** `asking`: questions are still open. `end`: nothing is left to ask. */
export type Moment = 'asking' | 'end';

/**
 * Judges every rule that applies, in the catalogue's order. A rule whose `when` does not hold is left out. A rule judged
 * `last` comes in at the end only, and only when nothing else failed: a path that is not told has no opening hours.
 *
 * @throws ShouliError `catalogue_invalid` when rule, evaluator, clause or reason text is missing in the data.
 */
export function judge(
  service: Service,
  rules: Readonly<Record<string, RuleDefinition>>,
  facts: Facts,
  moment: Moment,
): Judgement[] {
  const applying = service.rules.filter((use) => holdsAll(use.when, facts));
  const judged = new Map<RuleUse, Judgement>();
  for (const use of applying) {
    if (use.judged === 'always') judged.set(use, judgeRule(service, use, { rules, facts }));
  }
  const refused = [...judged.values()].some(({ verdict }) => verdict === 'fail');
  if (moment === 'end' && !refused) {
    for (const use of applying) {
      if (use.judged === 'last') judged.set(use, judgeRule(service, use, { rules, facts }));
    }
  }
  return applying.flatMap((use) => judged.get(use) ?? []);
}

interface Case {
  rules: Readonly<Record<string, RuleDefinition>>;
  facts: Facts;
}

function judgeRule(service: Service, use: RuleUse, { rules, facts }: Case): Judgement {
  const rule = rules[use.code];
  const evaluate = rule === undefined ? undefined : evaluatorNamed(rule.evaluator);
  const clause = service.clauses.find(({ id }) => id === use.clause);
  if (rule === undefined || evaluate === undefined || clause === undefined) {
    const lacking = rule === undefined ? 'rule' : evaluate === undefined ? 'evaluator' : 'clause';
    throw new ShouliError('catalogue_invalid', `service ${service.id}, rule ${use.code}: no such ${lacking}`);
  }
  const finding = evaluate(facts, { ...rule.params, ...use.params });
  return {
    code: use.code,
    verdict: finding.verdict,
    basis: finding.basis,
    text: reasonText(use.code, rule, finding),
    clause: clause.text,
    missing: finding.missing,
    ...(finding.refine !== undefined && { refine: finding.refine }),
  };
}
