import { parseBbox, type Bbox } from './parse-bbox.js';
import { parseDatetime, type AskedTime } from './parse-datetime.js';
import { parseParameters } from './parse-parameters.js';
import type { OgcRead, ParameterFault } from './ogc-read.js';

export const ITEMS_PARAMETERS = ['bbox', 'datetime', 'limit', 'offset', 'cursor'] as const;

export const ITEMS_LIMIT_DEFAULT = 100;
export const ITEMS_LIMIT_MAX = 1_000;

/** Which items of a collection are asked for. */
export interface ItemsQuery {
  readonly bbox: Bbox | null;
  readonly datetime: AskedTime | null;
  /** As asked, and never above the most that a page has: the standard forbids to refuse more. */
  readonly limit: number;
  /** So many features of the first page are left out, for clients that count; links of pages go by cursors. */
  readonly offset: number;
  /** Of the page before, as it was given; null for the first page. */
  readonly cursor: string | null;
}

const LIMIT = /^0{0,8}[1-9]\d{0,8}$/;
const OFFSET = /^\d{1,9}$/;
const CURSOR = /^[\w-]{1,1024}$/;

/** The parameters of `/collections/{id}/items`; all faults at once. */
export function parseItemsQuery(query: URLSearchParams): OgcRead<ItemsQuery> {
  const given = parseParameters(query, ITEMS_PARAMETERS);
  if (!given.ok) return given;
  const faults: ParameterFault[] = [];
  const { limit, offset, cursor } = given.value;
  const bbox = given.value.bbox === undefined ? null : parseBbox(given.value.bbox);
  const datetime = given.value.datetime === undefined ? null : parseDatetime(given.value.datetime);
  if (bbox?.ok === false) faults.push({ path: 'bbox', code: bbox.code });
  if (datetime?.ok === false) faults.push({ path: 'datetime', code: datetime.code });
  if (limit !== undefined && !LIMIT.test(limit)) faults.push({ path: 'limit', code: 'limit-malformed' });
  if (offset !== undefined && !OFFSET.test(offset)) faults.push({ path: 'offset', code: 'offset-malformed' });
  if (cursor !== undefined && !CURSOR.test(cursor)) faults.push({ path: 'cursor', code: 'cursor-malformed' });
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    value: {
      bbox: bbox?.ok === true ? bbox.value : null,
      datetime: datetime?.ok === true ? datetime.value : null,
      limit: limit === undefined ? ITEMS_LIMIT_DEFAULT : Math.min(Number(limit), ITEMS_LIMIT_MAX),
      offset: Number(offset ?? 0),
      cursor: cursor ?? null,
    },
  };
}
