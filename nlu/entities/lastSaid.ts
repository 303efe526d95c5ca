import { takenBack } from '../takenBack.js';
import type { Entity } from '../understanding.js';

/**
 * Without what the speaker took back and said anew («昨天,不对,是前天»). The new words are about what the old were about,
 * where they do not say themselves.
 */
export function lastSaid(text: string, entities: readonly Entity[]): Entity[] {
  const cut = takenBack(text);
  if (!cut) return [...entities];
  const isBefore = ({ end }: Entity) => end <= cut.at;
  const answers = (old: Entity, fresh: Entity) =>
    fresh.start >= cut.at && fresh.kind === old.kind && (fresh.role === undefined || fresh.role === old.role);
  const kept = entities.filter((old) => !(isBefore(old) && entities.some((fresh) => answers(old, fresh))));
  return kept.map((fresh) => {
    const old = entities.find((one) => isBefore(one) && one.role !== undefined && answers(one, fresh));
    return old?.role !== undefined && fresh.start >= cut.at ? { ...fresh, role: old.role } : fresh;
  });
}
