import type { Problem } from './problem.js';
import type { Condition, SlotDefinition } from './schema.js';

export interface PlacedCondition {
  path: string;
  condition: Condition;
}

/** Conditions ask something, about slots that are there, with values those slots can have. `where` is named in the reason. */
export function checkConditions(
  placed: readonly PlacedCondition[],
  slots: Readonly<Record<string, SlotDefinition>>,
  where: string,
): Omit<Problem, 'file'>[] {
  return placed.flatMap(({ path, condition }) =>
    faultsOf(condition, slots, where).map((reason) => ({ path, reason })),
  );
}

function faultsOf(
  condition: Condition,
  slots: Readonly<Record<string, SlotDefinition>>,
  where: string,
): string[] {
  const { slot, in: values, answered, given, listed, verified } = condition;
  const asksSlot = [values, answered, given, listed].some((asked) => asked !== undefined);
  if (slot === undefined) {
    if (asksSlot) return ['in, answered, given and listed need a slot'];
    return verified === undefined ? ['asks nothing'] : [];
  }
  const definition = slots[slot];
  if (!definition) return [`${where} has no slot ${slot}`];
  if (!asksSlot) return [`asks nothing of ${slot}`];
  const known = definition.choices?.map(({ value }) => value);
  return (values ?? [])
    .filter((value) => known && !known.includes(value))
    .map((value) => `${slot} has no choice ${value}`);
}
