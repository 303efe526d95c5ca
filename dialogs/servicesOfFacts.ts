import type { Service } from '../catalogue/schema.js';
import { entitiesFor } from './form/readAnswer.js';
import type { Turn } from './turn.js';

const most = 3;
/** What more than this share of the services ask tells none of them apart. */
const commonShare = 0.5;

/** The services that ask for most of what was told so far: somebody in hospital may want an advance, or a caregiver. */
export function servicesOfFacts(turn: Turn): Service[] {
  const { services } = turn.parts.catalogue;
  const told = [...turn.talk.heard, ...turn.understanding.entities];
  const askedBy = (id: string) => services.filter(({ slots }) => slots.some((slot) => slot.id === id)).length;
  const counted = services.map((service) => ({
    service,
    told: service.slots.filter(
      (slot) => entitiesFor(slot, told).length > 0 && askedBy(slot.id) <= services.length * commonShare,
    ).length,
  }));
  const highest = Math.max(...counted.map((one) => one.told));
  if (highest === 0) return [];
  const best = counted.filter((one) => one.told === highest).map(({ service }) => service);
  return best.length > most ? [] : best;
}
