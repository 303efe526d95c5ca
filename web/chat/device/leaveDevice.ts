import type { KeyValue } from './keyValue.js';

const prefix = 'shouli.';

/** Forgets in this browser what leads back to the conversation, and what was typed; the server keeps what was said. */
export function leaveDevice(stores: readonly KeyValue[]): void {
  for (const store of stores) {
    for (const key of store.keys().filter((one) => one.startsWith(prefix))) store.remove(key);
  }
}
