import type { WakeUps } from './turnStore.js';

/** Wake-ups inside one process. */
export function createLocalWakeUps(): WakeUps {
  const listeners = new Map<string, Set<() => void>>();
  return {
    wake(conversationId) {
      for (const listener of listeners.get(conversationId) ?? []) listener();
    },
    onWake(conversationId, listener) {
      const own = listeners.get(conversationId) ?? new Set();
      listeners.set(conversationId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(conversationId) === own) listeners.delete(conversationId);
      };
    },
  };
}
