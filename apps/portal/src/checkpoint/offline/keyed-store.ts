import { createStore, del, entries, get, set, update } from 'idb-keyval';

/** What is kept on this device by key; each call is atomic, and lasting once it has resolved. */
export interface KeyedStore {
  readonly get: <Value>(key: string) => Promise<Value | undefined>;
  readonly set: (key: string, value: unknown) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  readonly entries: <Value>() => Promise<readonly (readonly [string, Value])[]>;
  /** Changes a value in one step, so that two tabs cannot both read the old one. */
  readonly update: <Value>(key: string, change: (old: Value | undefined) => Value) => Promise<void>;
}

/** A store of this origin in IndexedDB. */
export function indexedStore(name: string): KeyedStore {
  const store = createStore(`lachan-${name}`, name);
  return {
    get: (key) => get(key, store),
    set: (key, value) => set(key, value, store),
    remove: (key) => del(key, store),
    entries: () => entries(store),
    update: (key, change) => update(key, change, store),
  };
}
