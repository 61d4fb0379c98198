import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PublishedLayer, type LayerRecord } from '../layers/published-layer.js';
import { itemOf, itemsOf } from './items.js';
import { parseItemsQuery } from './parse-items-query.js';

const base = 'https://lachan.example/ogc';
const items = `${base}/collections/zones/items`;
const now = new Date('2021-08-11T00:00:00Z');
const july = new Date('2021-07-01T00:00:00Z');
const august = new Date('2021-08-01T00:00:00Z');

function recordOf(id: string, change: Partial<LayerRecord> = {}): LayerRecord {
  return {
    id,
    geometry: { type: 'Point', coordinates: [105.47, 9.784] },
    properties: { kind: 'blockade-area' },
    ...{ from: july, to: null, publishedAt: july, withdrawnAt: null },
    ...change,
  };
}

function page(records: readonly LayerRecord[], parameters = '') {
  const asked = new URLSearchParams(parameters);
  const query = parseItemsQuery(asked);
  if (!query.ok) throw new Error(JSON.stringify(query.faults));
  const after = query.value.cursor === null ? null : Buffer.from(query.value.cursor, 'base64url').toString();
  return itemsOf(PublishedLayer.at('zones', records, now), {
    ...{ base, parameters: asked, query: query.value, after, now },
    cursorAfter: (id) => Buffer.from(id).toString('base64url'),
  });
}

const idsOf = (answer: ReturnType<typeof page>) => answer.features.map(({ id }) => id);
const nextOf = (answer: ReturnType<typeof page>) => answer.links.find(({ rel }) => rel === 'next')?.href;

describe('the items of a collection', () => {
  it('fc-response: a feature collection with its counts, its time and its links', () => {
    expect(page([recordOf('a')])).toEqual({
      ...{ type: 'FeatureCollection', timeStamp: now.toISOString(), numberMatched: 1, numberReturned: 1 },
      links: [
        { rel: 'self', type: 'application/geo+json', href: items, title: expect.any(String) },
        { rel: 'collection', type: 'application/json', href: `${base}/collections/zones`, title: expect.any(String) },
      ],
      features: [
        {
          ...{ type: 'Feature', id: 'a', geometry: { type: 'Point', coordinates: [105.47, 9.784] } },
          properties: { kind: 'blockade-area', validFrom: july.toISOString(), validTo: null },
        },
      ],
    });
  });

  it.each<[what: string, change: Partial<LayerRecord>, parameters: string, isIn: boolean]>([
    ['fc-bbox-response: a point in the box', {}, 'bbox=105,9,106,10', true],
    ['a point on the side of the box', {}, 'bbox=105.47,9,106,10', true],
    ['a point beside the box', {}, 'bbox=105.5,9,106,10', false],
    ['what cannot be drawn, in a box', { geometry: null }, 'bbox=-180,-90,180,90', false],
    ['what cannot be drawn, without a box', { geometry: null }, '', true],
    ['fc-time-response: what holds at the instant', {}, 'datetime=2021-08-01T00:00:00Z', true],
    ['what begins at the instant', { from: august }, 'datetime=2021-08-01T00:00:00Z', true],
    ['what begins later', { from: august }, 'datetime=2021-07-31T23:59:59Z', false],
    ['what ended at the instant', { to: august }, 'datetime=2021-08-01T00:00:00Z', false],
    ['what ended just after', { to: august }, 'datetime=2021-07-31T23:59:59Z', true],
    ['what ended within the interval', { to: august }, 'datetime=2021-07-15T00:00:00Z/..', true],
    ['what ended before the interval', { to: august }, 'datetime=2021-08-01T00:00:00Z/..', false],
    ['what begins at the end of the interval', { from: august }, 'datetime=../2021-08-01T00:00:00Z', true],
    ['what begins after the interval', { from: august }, 'datetime=../2021-07-31T00:00:00Z', false],
    ['what nobody published', { publishedAt: null }, '', false],
    ['what was withdrawn', { withdrawnAt: august }, '', false],
  ])('%s', (_, change, parameters, isIn) => {
    const answer = page([recordOf('a', change)], parameters);
    expect(idsOf(answer)).toEqual(isIn ? ['a'] : []);
    expect([answer.numberMatched, answer.numberReturned]).toEqual(isIn ? [1, 1] : [0, 0]);
  });

  it('fc-links: the next page keeps what was asked, and matches as many', () => {
    const records = ['a', 'b', 'c'].map((id) => recordOf(id));
    const first = page(records, 'limit=2&bbox=105,9,106,10');
    expect([first.numberMatched, first.numberReturned, idsOf(first)]).toEqual([3, 2, ['a', 'b']]);
    const next = new URL(nextOf(first) ?? '');
    expect(next.searchParams.get('bbox')).toBe('105,9,106,10');
    const second = page(records, next.search);
    expect([second.numberMatched, second.numberReturned, idsOf(second)]).toEqual([3, 1, ['c']]);
    expect(nextOf(second)).toBeUndefined();
    expect(second.links.find(({ rel }) => rel === 'self')?.href).toBe(next.href);
  });

  it('leads through every feature once, whatever the size of a page', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 25 }), (some, limit) => {
        const records = some.map((id) => recordOf(id));
        const seen: unknown[] = [];
        for (let search: string | undefined = `limit=${limit}`; search !== undefined;) {
          const answer = page(records, search);
          seen.push(...idsOf(answer));
          const next = nextOf(answer);
          search = next === undefined ? undefined : new URL(next).search;
        }
        expect(seen).toEqual(PublishedLayer.at('zones', records, now).features.map(({ id }) => id));
      }),
      { numRuns: 50 },
    );
  });
});

describe('pages of whoever counts', () => {
  it('begin behind so many features, and lead on by a cursor that says nothing of them', () => {
    const records = ['a', 'b', 'c', 'd', 'e'].map((id) => recordOf(id));
    const second = page(records, 'limit=2&offset=2');
    expect([idsOf(second), second.numberMatched]).toEqual([['c', 'd'], 5]);
    const next = new URL(nextOf(second) ?? '');
    expect(next.searchParams.has('offset')).toBe(false);
    expect(idsOf(page(records, next.search))).toEqual(['e']);
    expect(idsOf(page(records, 'offset=5'))).toEqual([]);
  });
});

describe('an item', () => {
  const published = PublishedLayer.at('zones', [recordOf('khu vực/1'), recordOf('b', { publishedAt: null })], now);

  it('f-success and f-links: a feature that leads to itself and to its collection', () => {
    expect(itemOf(base, published, 'khu vực/1')).toMatchObject({
      ...{ type: 'Feature', id: 'khu vực/1' },
      links: [
        { rel: 'self', type: 'application/geo+json', href: `${items}/khu%20v%E1%BB%B1c%2F1` },
        { rel: 'collection', type: 'application/json', href: `${base}/collections/zones` },
      ],
    });
  });

  it.each(['b', 'c', ''])('%p is not there', (id) => {
    expect(itemOf(base, published, id)).toBeNull();
  });
});
