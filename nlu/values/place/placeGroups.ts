import type { Candidate } from './divisionIndex.js';
import type { Mention } from './placeMentions.js';

/** Names that stand together and speak of one place: 浙江金华义乌. */
export interface PlaceGroup {
  start: number;
  end: number;
  /** The names joined, as said. */
  names: string[];
  candidates: Candidate[];
  sure: boolean;
}

/** Joins names that stand side by side and can be parts of one place. */
export function placeGroups(mentions: readonly Mention[], text: string): PlaceGroup[] {
  const groups: PlaceGroup[] = [];
  for (const { start, end, name, candidates, sure } of mentions) {
    const next: PlaceGroup = { start, end, names: [name], candidates, sure };
    const last = groups.at(-1);
    const between = text.slice(last?.end ?? 0, start);
    const joined = last && touching.test(between) ? joinGroups(last, next) : undefined;
    // 「海口,海南特药」: behind a comma only what narrows the place down belongs to it.
    const narrows = last && joined?.candidates.some((one) => !last.candidates.includes(one));
    if (joined && (narrows || !/[,、]/.test(between))) groups[groups.length - 1] = joined;
    else if (!(last && between === '' && isTownName(next))) groups.push(next);
  }
  return groups;
}

/** 太仓市沙溪镇 is not the 沙溪镇 that the table knows. */
function isTownName({ names: [name = ''], candidates }: PlaceGroup): boolean {
  return /(?:镇|乡|街道)$/.test(name) && candidates.every(({ outer }) => outer);
}

/** What may stand between the parts of one place. */
const touching = /^[\s,、的·/(-]{0,2}(?:省|市|州|这边|那边)?[\s,、的·/(-]{0,2}$/;

/** Both as one place, undefined when they contradict each other (合肥, 上海). */
export function joinGroups(one: PlaceGroup, other: PlaceGroup): PlaceGroup | undefined {
  const candidates = new Set<Candidate>();
  for (const first of one.candidates) {
    for (const second of other.candidates) {
      const both = deeper(first, second);
      if (both !== undefined) candidates.add(both);
    }
  }
  if (candidates.size === 0) return undefined;
  const names = [...one.names, ...other.names];
  return {
    start: one.start,
    end: Math.max(one.end, other.end),
    names,
    candidates: [...candidates],
    sure: true,
  };
}

/** The one of two that lies within the other; undefined when neither does. */
export function deeper(one: Candidate, other: Candidate): Candidate | undefined {
  if ('country' in one.place || 'country' in other.place) {
    const same =
      'country' in one.place && 'country' in other.place && one.place.country === other.place.country;
    return same ? one : undefined;
  }
  const fits =
    one.place.province === other.place.province &&
    agree(one.place.city, other.place.city) &&
    agree(one.place.district, other.place.district);
  if (!fits) return undefined;
  return other.rank > one.rank ? other : one;
}

function agree(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}
