/** An address that is a page: which one, and what its `:names` stand for. */
export interface PageAddress {
  readonly pattern: string;
  readonly values: Readonly<Record<string, string>>;
}

export type FindPage = (path: string) => PageAddress | undefined;

/**
 * @param patterns paths in which `:name` stands for one segment, as `pages.json` of the portal lists them
 * @returns what answers for a path without its query, and answers undefined where it is no page
 */
export function pagesAmong(patterns: readonly string[]): FindPage {
  const pages = patterns.map(
    (pattern) => [pattern, new RegExp(`^${pattern.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`)] as const,
  );
  return (path) => {
    for (const [pattern, page] of pages) {
      const found = page.exec(path);
      if (found) return { pattern, values: { ...found.groups } };
    }
    return undefined;
  };
}

/** First segments under which programs ask; what is not found there is told them as a problem, not as a page. */
const ASKED_BY_PROGRAMS = /^\/(v1|oauth2|\.well-known|q|docs|health|metrics|internal|assets|fonts|tiles|ogc)(\/|$)/;

/** Whether somebody who looks at a page asks for an address that is none. */
export function wantsPage(path: string, accept: string | undefined): boolean {
  return (accept ?? '').includes('text/html') && !ASKED_BY_PROGRAMS.test(path);
}
