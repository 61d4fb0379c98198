import { lazy, type ComponentType } from 'react';
import { matchPath } from 'react-router';
import { PAGE_PATHS, type PageName } from './page-paths';
import { PAGES } from './pages';

export const PAGE_NAMES = Object.keys(PAGE_PATHS) as PageName[];

/** Each page is loaded when it is first opened. */
const components = new Map<PageName, ComponentType>(PAGE_NAMES.map((name) => [name, lazy(PAGES[name].load)]));

export const componentOf = (name: PageName): ComponentType | undefined => components.get(name);

/**
 * Loads a citizen's page before the portal is drawn, so that it needs no sign of loading. What cannot be loaded now is
 * left to be tried when it is drawn, and so is an officer's page, which needs to know who is there first.
 */
export async function loadPageAt(pathname: string): Promise<void> {
  const name = PAGE_NAMES.find((page) => matchPath(PAGE_PATHS[page], pathname) !== null);
  if (name === undefined || PAGES[name].part === 'officer') return;
  try {
    components.set(name, (await PAGES[name].load()).default);
  } catch {
    return;
  }
}
