/** Reads whether an address is a page, and what its `:names` stand for. */
export type FindPage = (path: string) => Readonly<Record<string, string>> | undefined;

/**
 * @param patterns paths in which `:name` stands for one segment, as `pages.json` of the portal lists them
 * @returns for a path without its query the values of the names, or undefined where it is no page
 */
export function pagesAmong(patterns: readonly string[]): FindPage {
  const pages = patterns.map((pattern) => new RegExp(`^${pattern.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`));
  return (path) => {
    for (const page of pages) {
      const found = page.exec(path);
      if (found) return { ...found.groups };
    }
    return undefined;
  };
}

/** First segments under which programs ask; what is not found there is told them as a problem, not as a page. */
const ASKED_BY_PROGRAMS = /^\/(v1|oauth2|\.well-known|q|docs|health|metrics|internal|assets|fonts)(\/|$)/;

/** Whether somebody who looks at a page asks for an address that is none. */
export function wantsPage(path: string, accept: string | undefined): boolean {
  return (accept ?? '').includes('text/html') && !ASKED_BY_PROGRAMS.test(path);
}
