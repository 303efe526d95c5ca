import type { KeyValue } from '../device/keyValue.js';
import { asArray, asRecord, asText } from '../protocol/json.js';
import { type Outbox, type OutgoingText, restored } from './outbox.js';

/** One entry a message: two tabs of the same browser then never overwrite each other's. */
const prefix = 'shouli.outbox.';

/** What was not confirmed before the page was closed, oldest first. */
export function loadOutbox(store: KeyValue): Outbox {
  const items = store
    .keys()
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => readItem(store.get(key)));
  return restored(items.sort((a, b) => a.at - b.at));
}

/** Writes what differs between two states of the outbox. Pictures are too big to be kept here. */
export function saveOutbox(store: KeyValue, before: Outbox, after: Outbox): void {
  const kept = new Set(after.map((item) => item.id));
  for (const item of before) if (!kept.has(item.id)) store.remove(prefix + item.id);
  for (const item of after) {
    if (item.kind === 'text' && !before.includes(item)) store.set(prefix + item.id, JSON.stringify(item));
  }
}

function readItem(text: string | null): OutgoingText[] {
  try {
    const raw = asRecord(JSON.parse(text ?? 'null'));
    const at = raw['at'];
    const item: OutgoingText = {
      kind: 'text',
      id: asText(raw['id']),
      at: typeof at === 'number' ? at : 0,
      text: asText(raw['text']),
      state: raw['state'] === 'failed' ? 'failed' : 'waiting',
      ...readChoice(raw['choice']),
    };
    return item.id !== '' && item.text !== '' ? [item] : [];
  } catch {
    return [];
  }
}

function readChoice(value: unknown): { choice?: string | string[] } {
  if (typeof value === 'string') return { choice: value };
  return Array.isArray(value) ? { choice: asArray(value).map(asText) } : {};
}
