/** Parameters that several evaluators share. */
import { z } from 'zod';

export const slotId = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a slot id');

/** Chinese words for values and slots that a reason may name. */
export const labels = z.record(z.string(), z.string().trim().min(1)).default({});
export type Labels = Record<string, string>;

export function labelOf(words: Labels, value: string): string {
  return words[value] ?? value;
}

/** For parameters with a relevant day: its slot (today when absent) must have a word, since reasons name it. */
export function hasDayLabel(given: { day?: string | undefined; labels: Labels }): boolean {
  return given.labels[given.day ?? 'today'] !== undefined;
}
export const dayLabelMissing = 'labels: no words for the relevant day';
