import type { SlotDefinition } from './schema.js';

/** Patterns that say one choice of one slot anywhere in running text. Use with `matchAll`, which leaves them unchanged. */
export interface ChoiceSpotter {
  slot: string;
  value: string;
  patterns: RegExp[];
}

/** For the entity extractor; the slots have been checked, so every pattern compiles. */
export function choiceSpotters(slots: Readonly<Record<string, SlotDefinition>>): ChoiceSpotter[] {
  return Object.entries(slots).flatMap(([slot, { choices }]) =>
    (choices ?? [])
      .filter(({ spot }) => spot.length > 0)
      .map(({ value, spot }) => ({
        slot,
        value,
        patterns: spot.map((pattern) => new RegExp(pattern, 'gu')),
      })),
  );
}
