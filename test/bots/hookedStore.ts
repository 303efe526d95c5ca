import type { CommitResult, LoadedTurn, TurnRecord, TurnStore } from '../../bots/turnStore.js';

export interface StoreHooks {
  /** Runs in place of the real call when it gives something; may throw. */
  load?: (call: number) => Promise<LoadedTurn | undefined> | LoadedTurn | undefined;
  commit?: (call: number, record: TurnRecord) => Promise<CommitResult | undefined> | CommitResult | undefined;
  /** Runs after a commit that was written. */
  committed?: (record: TurnRecord) => void;
}

export interface HookedStore extends TurnStore {
  /** What was called, in order: `load`, `commit`, `written`, `lost`. */
  calls: string[];
}

/** A real store that can be made to wait, to fail, or to lose a race at a chosen call. Calls are counted from 1. */
export function hookStore(store: TurnStore, hooks: StoreHooks): HookedStore {
  const calls: string[] = [];
  const count = (name: string) => calls.filter((one) => one === name).length;
  return {
    calls,
    due: (now, limit) => store.due(now, limit),
    async load(key) {
      calls.push('load');
      return (await hooks.load?.(count('load'))) ?? store.load(key);
    },
    async commit(record) {
      calls.push('commit');
      const result = (await hooks.commit?.(count('commit'), record)) ?? (await store.commit(record));
      calls.push(result.committed ? 'written' : 'lost');
      if (result.committed) hooks.committed?.(record);
      return result;
    },
  };
}
