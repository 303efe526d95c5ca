import type { KeyValue } from '../device/keyValue.js';
import { asRecord, asText } from '../protocol/json.js';

/** What a reload needs to go on with the same conversation. */
export interface Session {
  conversationId: string;
  token: string;
}

export interface SavedSession {
  load(): Session | undefined;
  save(session: Session): void;
  clear(): void;
}

const key = 'shouli.session';

export function savedSession(store: KeyValue): SavedSession {
  return {
    load: () => readSession(store.get(key)),
    save: ({ conversationId, token }) => store.set(key, JSON.stringify({ conversationId, token })),
    clear: () => store.remove(key),
  };
}

function readSession(text: string | null): Session | undefined {
  try {
    const raw = asRecord(JSON.parse(text ?? 'null'));
    const session = { conversationId: asText(raw['conversationId']), token: asText(raw['token']) };
    return session.conversationId !== '' && session.token !== '' ? session : undefined;
  } catch {
    return undefined;
  }
}
