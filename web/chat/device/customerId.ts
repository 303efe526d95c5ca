import type { KeyValue } from './keyValue.js';

const key = 'shouli.customer';

/** Who this browser is, to nobody but the server: `dl_` and 32 random hex digits, made once. */
export function customerId(store: KeyValue, randomBytes: (length: number) => Uint8Array): string {
  const known = store.get(key);
  if (known !== null && /^dl_[0-9a-f]{32}$/.test(known)) return known;
  const made = `dl_${hex(randomBytes(16))}`;
  store.set(key, made);
  return made;
}

/** A fresh id for a message: the server takes a repeated one for the same message. */
export function messageId(randomBytes: (length: number) => Uint8Array): string {
  return hex(randomBytes(12));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
