import type { Bundle, Resource } from '@medplum/fhirtypes';

/** Where a page of a search stands: the query as it came, its cursor, and that of the page behind it. */
export interface SearchPage {
  readonly type: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly cursor: string | undefined;
  readonly next: string | undefined;
}

/** A page of a search; `next` leads to the following one. */
export function searchset(page: SearchPage, resources: readonly Resource[]): Bundle {
  const { next, cursor } = page;
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [
      { relation: 'self', url: addressOf(page, cursor) },
      ...(next === undefined ? [] : [{ relation: 'next', url: addressOf(page, next) }]),
    ],
    entry: resources.map((resource) => ({ resource, search: { mode: 'match' } })),
  };
}

function addressOf({ type, query }: SearchPage, cursor: string | undefined): string {
  const pairs = Object.entries(query).flatMap(([name, given]) =>
    name === '_cursor'
      ? []
      : (Array.isArray(given) ? given : [given]).map((value): [string, string] => [name, String(value)]),
  );
  const further: [string, string][] = cursor === undefined ? [] : [['_cursor', cursor]];
  const parameters = new URLSearchParams([...pairs, ...further]);
  return `/fhir/R4/${type}${parameters.size > 0 ? `?${parameters.toString()}` : ''}`;
}
