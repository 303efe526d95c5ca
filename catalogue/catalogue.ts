import type { Replies } from './replies.js';
import type { RuleDefinition, Service, SlotDefinition } from './schema.js';

/** Everything the operator keeps, checked and frozen at start. */
export interface Catalogue {
  /** In menu order. */
  services: readonly Service[];
  service(id: string): Service | undefined;
  slots: Readonly<Record<string, SlotDefinition>>;
  rules: Readonly<Record<string, RuleDefinition>>;
  replies: Replies;
}
