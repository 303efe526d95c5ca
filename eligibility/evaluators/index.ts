import type { Evaluator } from '../types.js';
import { benefit } from './benefit.js';
import { choice } from './choice.js';
import { cityCoverage } from './cityCoverage.js';
import { costOverDeductible } from './costOverDeductible.js';
import { daysQuota } from './daysQuota.js';
import { insuredOnly } from './insuredOnly.js';
import { majorIllness } from './majorIllness.js';
import { mentalHealthExcluded } from './mentalHealthExcluded.js';
import { policyInForce } from './policyInForce.js';
import { rareDiseaseListed } from './rareDiseaseListed.js';
import { region } from './region.js';
import type { RuleEvaluator } from './ruleEvaluator.js';
import { serviceHours } from './serviceHours.js';
import { urbanArea } from './urbanArea.js';
import { usageQuota } from './usageQuota.js';
import { waitingPeriod } from './waitingPeriod.js';

/** Every evaluator by the name that `data/rules.yaml` uses. */
const ruleEvaluators: ReadonlyMap<string, RuleEvaluator> = new Map(
  Object.entries({
    benefit,
    choice,
    city_coverage: cityCoverage,
    cost_over_deductible: costOverDeductible,
    days_quota: daysQuota,
    insured_only: insuredOnly,
    major_illness: majorIllness,
    mental_health_excluded: mentalHealthExcluded,
    policy_in_force: policyInForce,
    rare_disease_listed: rareDiseaseListed,
    region,
    service_hours: serviceHours,
    urban_area: urbanArea,
    usage_quota: usageQuota,
    waiting_period: waitingPeriod,
  }),
);

export function evaluatorNamed(name: string): Evaluator | undefined {
  return ruleEvaluators.get(name)?.evaluate;
}

export function evaluatorNames(): string[] {
  return [...ruleEvaluators.keys()];
}

/** What is wrong with the merged parameters of a rule and its use, one line each; empty when they are good. */
export function checkParams(evaluatorName: string, params: Record<string, unknown>): string[] {
  return ruleEvaluators.get(evaluatorName)?.problems(params) ?? [`there is no evaluator ${evaluatorName}`];
}

/** The slots whose answers a rule reads, in the order in which they are best asked. */
export function slotsRead(evaluatorName: string, params: Record<string, unknown>): string[] {
  return ruleEvaluators.get(evaluatorName)?.slots(params) ?? [];
}

/** The reasons an evaluator gives, each with the values for its text's placeholders. */
export function reasonsOf(evaluatorName: string): Readonly<Record<string, readonly string[]>> {
  return ruleEvaluators.get(evaluatorName)?.reasons ?? {};
}
