import type { PublishedFeature, PublishedLayer } from '../layers/published-layer.js';
import { geoJsonFeatureOf } from '../layers/layer-geojson.js';
import { LAYER_TITLES } from '../layers/layer-titles.js';
import { GEOJSON_TYPE, JSON_TYPE, placesUnder, type OgcLink } from './links.js';
import { meetsBox } from './meets-box.js';
import type { AskedTime } from './parse-datetime.js';
import type { ItemsQuery } from './parse-items-query.js';

/** A page that is asked for. */
export interface AskedItems {
  /** Public address of `/ogc`, without a slash at its end. */
  readonly base: string;
  /** As they were sent, so that the links keep them. */
  readonly parameters: URLSearchParams;
  readonly query: ItemsQuery;
  /** The id behind which the page begins, out of the cursor; null for the first page. */
  readonly after: string | null;
  /** The cursor of a page that begins behind the id. */
  readonly cursorAfter: (id: string) => string;
  readonly now: Date;
}

/** A page of the features of a layer, in the order of their ids, so that what is published meanwhile shifts nothing. */
export function itemsOf(published: PublishedLayer, asked: AskedItems) {
  const { query, after, now } = asked;
  const matching = published.features.filter((feature) => isAskedFor(feature, query));
  const rest = after === null ? matching.slice(query.offset) : matching.filter(({ id }) => id > after);
  const page = rest.slice(0, query.limit);
  const last = rest.length > page.length ? page.at(-1) : undefined;
  return {
    type: 'FeatureCollection' as const,
    timeStamp: now.toISOString(),
    numberMatched: matching.length,
    numberReturned: page.length,
    links: linksOf(published, asked, last),
    features: page.map(geoJsonFeatureOf),
  };
}

/** One feature of a layer; null for what is not published, or is not there at all: both are 404. */
export function itemOf(base: string, published: PublishedLayer, id: string) {
  const found = published.features.find((feature) => feature.id === id);
  if (found === undefined) return null;
  const places = placesUnder(base);
  const title = LAYER_TITLES[published.layer].vi;
  const links: OgcLink[] = [
    { href: places.item(published.layer, id), rel: 'self', type: GEOJSON_TYPE, title },
    { href: places.collection(published.layer), rel: 'collection', type: JSON_TYPE, title },
  ];
  return { ...geoJsonFeatureOf(found), links };
}

function linksOf({ layer }: PublishedLayer, asked: AskedItems, last: PublishedFeature | undefined): OgcLink[] {
  const places = placesUnder(asked.base);
  const title = LAYER_TITLES[layer].vi;
  const pageAt = (parameters: URLSearchParams): string =>
    parameters.size === 0 ? places.items(layer) : `${places.items(layer)}?${parameters}`;
  const links: OgcLink[] = [
    { href: pageAt(asked.parameters), rel: 'self', type: GEOJSON_TYPE, title },
    { href: places.collection(layer), rel: 'collection', type: JSON_TYPE, title },
  ];
  if (last === undefined) return links;
  const following = new URLSearchParams(asked.parameters);
  following.delete('offset');
  following.set('cursor', asked.cursorAfter(last.id));
  return [...links, { href: pageAt(following), rel: 'next', type: GEOJSON_TYPE, title }];
}

/** What cannot be drawn lies in no box. */
function isAskedFor(feature: PublishedFeature, { bbox, datetime }: ItemsQuery): boolean {
  const isThere = bbox === null || (feature.geometry !== null && meetsBox(feature.geometry, bbox));
  return isThere && (datetime === null || holdsIn(feature, datetime));
}

/** A feature holds until just before its `to`; the interval that is asked for has both its ends in it. */
function holdsIn({ from, to }: PublishedFeature, asked: AskedTime): boolean {
  return (asked.to === null || from <= asked.to) && (asked.from === null || to === null || asked.from < to);
}
