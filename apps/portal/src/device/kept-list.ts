import { useSyncExternalStore } from 'react';
import { KeptRecord } from './kept-record';

/** A short list that this device keeps, and that parts of the page follow. */
export class KeptList<Item> {
  private readonly record: KeptRecord<readonly Item[]>;
  private readonly listeners = new Set<() => void>();
  private current: readonly Item[];

  /** @param itemsMax what is longer loses its end */
  constructor(
    name: string,
    private readonly itemsMax: number,
    keptForMs: number,
    storage: Storage = localStorage,
  ) {
    const recognise = (value: unknown) => (Array.isArray(value) ? (value as Item[]) : undefined);
    this.record = new KeptRecord(name, keptForMs, recognise, storage);
    this.current = this.record.read() ?? [];
    addEventListener('storage', ({ key, storageArea }) => {
      if (key === name && storageArea === storage) this.take(this.record.read() ?? []);
    });
  }

  get items(): readonly Item[] {
    return this.current;
  }

  /** The items, for a component that shall be drawn anew when they change, in another tab too. */
  useItems(): readonly Item[] {
    return useSyncExternalStore(this.subscribe, () => this.current);
  }

  /** @returns whether the device keeps them; the page has them in any case */
  change(next: readonly Item[]): boolean {
    const items = next.slice(0, this.itemsMax);
    const isKept = items.length === 0 ? true : this.record.keep(items);
    if (items.length === 0) this.record.forget();
    this.take(items);
    return isKept;
  }

  private take(items: readonly Item[]): void {
    this.current = items;
    for (const listener of this.listeners) listener();
  }

  private readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
