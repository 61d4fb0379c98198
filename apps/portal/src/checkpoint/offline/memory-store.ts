import type { KeyedStore } from './keyed-store';

/** A store for tests: it keeps what IndexedDB would, for as long as the process runs. */
export function memoryStore(kept = new Map<string, unknown>()): KeyedStore {
  return {
    get: <Value>(key: string) => Promise.resolve(kept.get(key) as Value | undefined),
    set: (key, value) => Promise.resolve(void kept.set(key, value)),
    remove: (key) => Promise.resolve(void kept.delete(key)),
    entries: <Value>() => Promise.resolve([...kept] as [string, Value][]),
    update: (key, change) => Promise.resolve(void kept.set(key, change(kept.get(key) as never))),
  };
}
