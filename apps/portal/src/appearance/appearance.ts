import { useSyncExternalStore } from 'react';
import { applyAppearance, keepAppearance, keptAppearance, type Appearance } from './kept-appearance';

const listeners = new Set<() => void>();
let current: Appearance = keptAppearance();

/** How this device shows the portal, and how to change it. The choice is remembered on the device. */
export function useAppearance(): [Appearance, (change: Partial<Appearance>) => void] {
  return [useSyncExternalStore(subscribe, () => current), changeAppearance];
}

function changeAppearance(change: Partial<Appearance>): void {
  current = { ...current, ...change };
  keepAppearance(current);
  applyAppearance(current);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
