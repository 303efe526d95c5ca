import { createHash } from 'node:crypto';
import type { RuleDefinition, Service, ServiceFile, Slot, SlotDefinition, SlotUse } from './schema.js';

/** The service ready for use. Everything it names exists: `checkService` has seen to that. */
export function mergeService(
  file: ServiceFile,
  slots: Readonly<Record<string, SlotDefinition>>,
  rules: Readonly<Record<string, RuleDefinition>>,
): Service {
  const merged = file.slots.flatMap((use) => {
    const definition = slots[use.id];
    return definition ? [mergeSlot(use, definition)] : [];
  });
  const service = { ...file, slots: merged };
  const judgedBy = file.rules.map(({ code }) => rules[code]);
  return { ...service, version: shortHash([service, judgedBy]) };
}

function mergeSlot(use: SlotUse, definition: SlotDefinition): Slot {
  const { params, fill, when, derives, ...own } = use;
  return {
    ...definition,
    ...withoutUndefined(own),
    params: { ...definition.params, ...params },
    fill: withSpotted(use.id, fill ?? definition.fill, definition),
    optional: use.optional,
    id: use.id,
    when,
    derives: derives ?? {},
  };
}

/** A slot whose choices can be spotted in running text is filled by what was spotted. */
function withSpotted(
  id: string,
  fill: SlotDefinition['fill'],
  { choices }: SlotDefinition,
): SlotDefinition['fill'] {
  const spotted = choices?.some(({ spot }) => spot.length > 0) ?? false;
  return spotted ? [...fill, { entity: 'choice', role: id }] : fill;
}

/** With exact optional properties an absent word must not cover the shared one. */
function withoutUndefined(words: Pick<SlotUse, 'title' | 'ask' | 'again' | 'why'>): Partial<SlotDefinition> {
  const { title, ask, again, why } = words;
  return { ...(title && { title }), ...(ask && { ask }), ...(again && { again }), ...(why && { why }) };
}

function shortHash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
}
