import { describe, expect, it } from '@jest/globals';
import { MAP_LAYERS } from '#libs/vocabulary';
import { acceptsJson } from './accepts-json.js';
import { collectionOf, collectionsOf, type CollectionExtent } from './collections.js';
import { CONFORMANCE, landingPageOf } from './landing-page.js';

const base = 'https://lachan.example/ogc';
const extent: CollectionExtent = {
  bbox: [105.3, 9.5, 106, 10.1],
  from: new Date('2021-07-01T00:00:00Z'),
  to: null,
};
const relsOf = (document: { readonly links: readonly { readonly rel: string }[] }) =>
  document.links.map(({ rel }) => rel);

describe('the documents of Part 1', () => {
  it('root-success: the landing page leads to the description, the conformance and the data', () => {
    const page = landingPageOf(base, 'https://lachan.example/v1/openapi.json');
    expect(relsOf(page)).toEqual(['self', 'service-desc', 'conformance', 'data']);
    expect(page.links.map(({ href }) => href)).toEqual([
      base,
      'https://lachan.example/v1/openapi.json',
      `${base}/conformance`,
      `${base}/collections`,
    ]);
  });

  it('conformance-success: what is conformed to, and no more', () => {
    expect(CONFORMANCE.conformsTo).toEqual([
      'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
      'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
    ]);
  });

  it('fc-md-links and fc-md-items: every layer is a collection', () => {
    const document = collectionsOf(base, extent, MAP_LAYERS);
    expect(relsOf(document)).toEqual(['self']);
    expect(document.collections.map(({ id }) => id)).toEqual([...MAP_LAYERS]);
  });

  it('sfc-md-success: a collection alone is what the list says of it', () => {
    const [first] = collectionsOf(base, extent, MAP_LAYERS).collections;
    expect(collectionOf(base, 'levels', extent)).toEqual(first);
  });

  it('fc-md-items-links: a collection leads to its items, with the type of each link', () => {
    const { links } = collectionOf(base, 'supply-points', extent);
    expect(links).toMatchObject([
      { rel: 'self', type: 'application/json', href: `${base}/collections/supply-points` },
      { rel: 'items', type: 'application/geo+json', href: `${base}/collections/supply-points/items` },
    ]);
  });

  it('fc-md-extent: a box and an interval, open where it is', () => {
    expect(collectionOf(base, 'zones', extent).extent).toEqual({
      spatial: { bbox: [[105.3, 9.5, 106, 10.1]], crs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84' },
      temporal: { interval: [['2021-07-01T00:00:00.000Z', null]] },
    });
  });
});

describe('what is answered to an Accept header', () => {
  it.each([
    [undefined, true],
    ['', true],
    ['*/*', true],
    ['application/json', true],
    ['application/geo+json', true],
    ['application/*;q=0.1', true],
    ['text/html,application/xhtml+xml,*/*;q=0.8', true],
    ['APPLICATION/JSON; charset=utf-8', true],
    ['application/vnd.oai.openapi+json;version=3.0', true],
    ['text/html', false],
    ['application/xml, text/html', false],
    ['application/json;q=0', false],
    ['application/json; q=0.000', false],
    ['application/jsonp', false],
  ])('%p: JSON %p', (accept, answered) => {
    expect(acceptsJson(accept)).toBe(answered);
  });
});
