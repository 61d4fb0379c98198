import { PAGE_PATHS, type PageName } from './page-paths';

/** The address of a page, each `:name` in its path filled in. */
export function addressOf(page: PageName, parameters: Readonly<Record<string, string>> = {}): string {
  return PAGE_PATHS[page].replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
}
