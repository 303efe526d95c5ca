/** Remembers the last so many values by their key. */
export interface Recall<T> {
  get(key: string): T | undefined;
  put(key: string, value: T): void;
}

export function createRecall<T>(most: number): Recall<T> {
  // A map keeps the order in which keys were put in: the first is the oldest.
  const values = new Map<string, T>();
  return {
    get: (key) => values.get(key),
    put(key, value) {
      values.delete(key);
      values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > most && oldest !== undefined) values.delete(oldest);
    },
  };
}
