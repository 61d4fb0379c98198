export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Appearance {
  readonly theme: Theme;
  readonly largeText: boolean;
}

const KEPT_AS = 'lachan.appearance';

/** What was chosen on this device. */
export function keptAppearance(): Appearance {
  const text = localStorage.getItem(KEPT_AS);
  const found = (text === null ? {} : readJson(text)) as Partial<Appearance>;
  return { theme: THEMES.find((theme) => theme === found.theme) ?? 'system', largeText: found.largeText === true };
}

export function keepAppearance(appearance: Appearance): void {
  localStorage.setItem(KEPT_AS, JSON.stringify(appearance));
}

/** Puts a choice on the page. */
export function applyAppearance({ theme, largeText }: Appearance): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  dataset.text = largeText ? 'large' : 'normal';
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
