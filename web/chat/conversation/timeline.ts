import type { Outgoing } from '../outbox/outbox.js';
import type { Conversation, Entry } from './conversation.js';

export type Row =
  | { kind: 'time'; key: string; at: number }
  | { kind: 'entry'; key: string; entry: Entry; startsGroup: boolean }
  | { kind: 'outgoing'; key: string; item: Outgoing; startsGroup: boolean };

/** A silence this long gets a time line. */
const silenceMs = 5 * 60_000;

/** The log as it is shown: time lines after silences, who speaks marked where it changes, unsent messages last. */
export function timeline({ entries, outbox }: Pick<Conversation, 'entries' | 'outbox'>): Row[] {
  const rows: Row[] = [];
  let lastAt = 0;
  let lastSide = '';
  for (const entry of entries) {
    if (entry.kind === 'handoff' && entry.state === 'failed') continue;
    const at = entry.kind === 'message' ? entry.message.at : entry.at;
    const quiet = at - lastAt >= silenceMs;
    if (quiet) rows.push({ kind: 'time', key: `time-${entry.key}`, at });
    const side = sideOf(entry);
    rows.push({ kind: 'entry', key: entry.key, entry, startsGroup: quiet || side !== lastSide });
    lastAt = Math.max(lastAt, at);
    lastSide = side;
  }
  for (const item of outbox) {
    rows.push({ kind: 'outgoing', key: item.id, item, startsGroup: lastSide !== 'own' });
    lastSide = 'own';
  }
  return rows;
}

function sideOf(entry: Entry): string {
  if (entry.kind !== 'message') return 'system';
  if (entry.message.own) return 'own';
  return entry.byHuman ? 'human' : 'assistant';
}
