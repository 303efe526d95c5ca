import { type Aspect, aspects, type Intent, type ServiceId } from '../understanding.js';
import type { Utterance } from './utterance.js';

/** What a sentence is taken to be: its intent and, where it has one, the service. */
export interface Label {
  intent: Intent;
  service: ServiceId | null;
}

/** Name of a label in files and tables: `ask:green_channel`, `agent`. */
export function labelName(label: Label): string {
  return label.service === null ? label.intent : `${label.intent}:${label.service}`;
}

/** Every label that occurs, in a fixed order. */
export function collectLabels(utterances: readonly Utterance[]): Label[] {
  const byName = new Map<string, Label>();
  for (const { intent, service } of utterances)
    byName.set(labelName({ intent, service }), { intent, service });
  return [...byName.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, label]) => label);
}

/** Index in `aspects`, -1 for none. */
export function aspectIndex(aspect: Aspect | null): number {
  return aspect === null ? -1 : aspects.indexOf(aspect);
}
