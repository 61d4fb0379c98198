import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Appearance {
  readonly theme: Theme;
  readonly largeText: boolean;
}

const KEPT_AS = 'lachan.appearance';
const listeners = new Set<() => void>();
let current: Appearance = kept();

/** How this device shows the portal, and how to change it. The choice is remembered on the device. */
export function useAppearance(): [Appearance, (change: Partial<Appearance>) => void] {
  return [useSyncExternalStore(subscribe, () => current), changeAppearance];
}

/** Puts the kept choice on the page; to be called before anything is drawn. */
export function applyAppearance(): void {
  const { dataset } = document.documentElement;
  if (current.theme === 'system') delete dataset.theme;
  else dataset.theme = current.theme;
  dataset.text = current.largeText ? 'large' : 'normal';
}

function changeAppearance(change: Partial<Appearance>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEPT_AS, JSON.stringify(current));
  applyAppearance();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function kept(): Appearance {
  const text = localStorage.getItem(KEPT_AS);
  const found = (text === null ? {} : readJson(text)) as Partial<Appearance>;
  return { theme: THEMES.find((theme) => theme === found.theme) ?? 'system', largeText: found.largeText === true };
}

/** What another version of the portal has kept may be anything. */
function readJson(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
