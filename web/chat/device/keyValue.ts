/** The part of `Storage` the page uses. */
export interface KeyValue {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

interface StorageLike {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * The browser's storage, or the page's own memory where it is forbidden or full (private windows, some in-app
 * browsers): the chat then works until the page is closed.
 */
export function keyValue(open: () => StorageLike): KeyValue {
  const memory = new Map<string, string>();
  const storage = attempt(open, undefined);
  return {
    get: (key) => memory.get(key) ?? attempt(() => storage?.getItem(key) ?? null, null),
    set(key, value) {
      const kept = attempt(() => {
        storage?.setItem(key, value);
        return storage !== undefined;
      }, false);
      if (kept) memory.delete(key);
      else memory.set(key, value);
    },
    remove(key) {
      memory.delete(key);
      attempt(() => storage?.removeItem(key), undefined);
    },
    keys: () => [...new Set([...memory.keys(), ...attempt(() => storedKeys(storage), [])])],
  };
}

function storedKeys(storage: StorageLike | undefined): string[] {
  if (!storage) return [];
  return Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
    (key) => key !== null,
  );
}

function attempt<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch {
    return otherwise;
  }
}
