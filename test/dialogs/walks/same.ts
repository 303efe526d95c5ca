import { inspect } from 'node:util';
import { differs } from '../../conversations/differs.js';

/** A check of one of millions: it compares as JSON, and builds its words only when it fails. */
export function same(what: string, found: unknown, expected: unknown): void {
  if (JSON.stringify(found) === JSON.stringify(expected)) return;
  const [difference] = differs(what, expected ?? null, found ?? null);
  if (difference) throw new Error(difference);
}

export function holds(what: string, condition: boolean, found?: unknown): void {
  if (!condition) throw new Error(found === undefined ? what : `${what}: ${inspect(found, { depth: 6 })}`);
}
