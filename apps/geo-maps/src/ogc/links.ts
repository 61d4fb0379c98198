/** A link of a document, as OGC API – Features has it. */
export interface OgcLink {
  readonly href: string;
  readonly rel: 'self' | 'service-desc' | 'conformance' | 'data' | 'items' | 'collection' | 'next';
  readonly type: string;
  readonly title: string;
}

export const JSON_TYPE = 'application/json';
export const GEOJSON_TYPE = 'application/geo+json';
export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.1';

/** Longitude and latitude in degrees of WGS 84, in this order. */
export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';

/** Where the documents are. `base` is the public address of `/ogc`, without a slash at its end. */
export const placesUnder = (base: string) => ({
  landing: base,
  api: `${base}/api`,
  conformance: `${base}/conformance`,
  collections: `${base}/collections`,
  collection: (id: string): string => `${base}/collections/${encodeURIComponent(id)}`,
  items: (id: string): string => `${base}/collections/${encodeURIComponent(id)}/items`,
  item: (id: string, item: string): string =>
    `${base}/collections/${encodeURIComponent(id)}/items/${encodeURIComponent(item)}`,
});
