import type { RuleDefinition } from './schema.js';

/** What the rooms above know about the files and the catalogue may not import from them; passed in at start. */
export interface CatalogueChecks {
  /** Names of the kinds of slots there are. */
  slotKinds: readonly string[];
  /** What is wrong with the merged parameters of a rule and its use, one line each; also for an unknown evaluator. */
  checkParams(evaluator: string, params: Record<string, unknown>): string[];
  /** Slots whose answers the evaluator reads. */
  slotsRead(evaluator: string, params: Record<string, unknown>): string[];
  /** What is wrong with the texts of the rules, one line each. */
  checkRules(rules: Readonly<Record<string, RuleDefinition>>): string[];
}
