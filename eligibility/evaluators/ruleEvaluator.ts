import type { z } from 'zod';
import { ShouliError } from '../../errors.js';
import type { Evaluator, Facts, Finding } from '../types.js';

/** One way of judging, with all that the catalogue must know about it to refuse a bad file at start. */
export interface RuleEvaluator {
  evaluate: Evaluator;
  /** Reason key → the values it gives for the text's placeholders. */
  reasons: Readonly<Record<string, readonly string[]>>;
  /** What is wrong with the parameters, one line each; empty when they are good. */
  problems(params: Record<string, unknown>): string[];
  /** Slots whose answers it reads; empty for parameters that are not good. */
  slots(params: Record<string, unknown>): string[];
}

interface Definition<P> {
  params: z.ZodType<P>;
  reasons: Record<string, readonly string[]>;
  slots: (params: P) => (string | undefined)[];
  evaluate: (facts: Facts, params: P) => Finding;
}

/** Puts the check of the parameters before the judgement. */
export function defineEvaluator<P>(definition: Definition<P>): RuleEvaluator {
  const read = (params: Record<string, unknown>) => definition.params.safeParse(params);
  return {
    reasons: definition.reasons,
    evaluate: (facts, params) => {
      const checked = read(params);
      if (checked.success) return definition.evaluate(facts, checked.data);
      throw new ShouliError('catalogue_invalid', `a rule of ${facts.service} has bad params`, {
        cause: checked.error,
      });
    },
    problems: (params) => {
      const checked = read(params);
      if (checked.success) return [];
      return checked.error.issues.map((issue) =>
        [issue.path.join('.'), issue.message].filter((part) => part !== '').join(': '),
      );
    },
    slots: (params) => {
      const checked = read(params);
      return checked.success ? definition.slots(checked.data).filter((slot) => slot !== undefined) : [];
    },
  };
}
