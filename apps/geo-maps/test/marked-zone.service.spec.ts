import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpenapiDocument } from '#libs/runtime';
import { eventuallyHolds, type ServiceInTest } from '#libs/testing';
import { MAP_LAYERS } from '#libs/vocabulary';
import { makeHamlets } from './level-answers.js';
import { PLACE, tileAt } from './public-surfaces.js';
import { startGeoMaps } from './running-geo-maps.js';
import { polygonOf, squareAt, ZoneDesk } from './zones-in-test.js';

/** Longer than a process that has changed nothing itself may show what was withdrawn. */
const GONE_WITHIN_MS = 60_000;
const MARK = 'Khu-danh-dau-7731';
const DOCUMENT = { number: '7731/QD-DANHDAU', issuedOn: '2021-08-10', issuedBy: 'UBND thành phố Vị Thanh' };
const [lon, lat] = PLACE;
const DISTRICTS = ['930', '931', '932', '933', '934', '935', '936', '937'];
/** From the whole province to the street. */
const TILES = [8, 11, 14, 16].map((z) => tileAt(z, lon, lat));

const layers = (addressOf: (layer: string) => string): string[] => MAP_LAYERS.map(addressOf);
const areas = (addressOf: (area: string) => string): string[] => ['93', '930', '31318'].map(addressOf);

/** Everything that anybody may read here, and how it is asked for so that the marked zone would be in it. */
const ASKED: Readonly<Record<string, (zone: string) => readonly string[]>> = {
  '/v1/zones': () => ['/v1/zones', '/v1/zones?on=2021-08-11', '/v1/zones?area=31318&limit=500'],
  '/v1/zones/at': () => [`/v1/zones/at?lat=${lat}&lon=${lon}`, '/v1/zones/at?area=31318'],
  '/v1/zones/changes': () => ['/v1/zones/changes?limit=500'],
  '/v1/zones/{id}': (zone) => [`/v1/zones/${zone}`],
  '/v1/area-measures': () => [`/v1/area-measures?lat=${lat}&lon=${lon}`, '/v1/area-measures?area=31318'],
  '/v1/map-layers': () => ['/v1/map-layers'],
  '/v1/map-layers/{layer}': () => layers((layer) => `/v1/map-layers/${layer}`),
  '/tiles/{layer}.json': () => layers((layer) => `/tiles/${layer}.json`),
  '/tiles/{layer}/{z}/{x}/{y}.mvt': () => MAP_LAYERS.flatMap((one) => TILES.map((at) => `/tiles/${one}/${at}.mvt`)),
  '/v1/map-styles/covid.json': () => ['/v1/map-styles/covid.json'],
  '/v1/map-styles/essentials.json': () => ['/v1/map-styles/essentials.json'],
  '/v1/offline-packs/{district}': () => DISTRICTS.map((district) => `/v1/offline-packs/${district}`),
  '/ogc': () => ['/ogc'],
  '/ogc/conformance': () => ['/ogc/conformance'],
  '/ogc/api': () => ['/ogc/api'],
  '/ogc/collections': () => ['/ogc/collections'],
  '/ogc/collections/{collectionId}': () => layers((layer) => `/ogc/collections/${layer}`),
  '/ogc/collections/{collectionId}/items': () => layers((layer) => `/ogc/collections/${layer}/items?limit=1000`),
  '/ogc/collections/{collectionId}/items/{featureId}': (zone) => [`/ogc/collections/zones/items/${zone}`],
  '/maps/covid/plain': () => ['/maps/covid/plain?lang=vi', '/maps/covid/plain?lang=en', '/maps/covid/plain?area=31318'],
  '/maps/essentials/plain': () => ['/maps/essentials/plain', '/maps/essentials/plain?commune=31318'],
  '/v1/areas/at': () => [`/v1/areas/at?lat=${lat}&lon=${lon}`],
  '/v1/areas/{code}/level': () => areas((area) => `/v1/areas/${area}/level`),
  '/v1/areas/{code}/level-history': () => areas((area) => `/v1/areas/${area}/level-history`),
  '/v1/areas/{code}/figures': () => areas((area) => `/v1/areas/${area}/figures`),
  '/v1/areas/{code}/hamlets': () => areas((area) => `/v1/areas/${area}/hamlets`),
  '/v1/areas/{code}/hamlets/{hamletCode}/history': () => ['/v1/areas/31318/hamlets/31318-01/history'],
  '/v1/area-levels': () => ['/v1/area-levels'],
  '/v1/area-levels/feed': () => ['/v1/area-levels/feed?on=2021-08-11'],
  '/v1/area-levels/changes': () => ['/v1/area-levels/changes?limit=500'],
  '/v1/visited-places': () => ['/v1/visited-places?limit=500'],
  '/v1/supply-points': () => [`/v1/supply-points?near=${lat},${lon}&radius=5000`, '/v1/supply-points?commune=31318'],
  '/v1/supply-points/{id}': (zone) => [`/v1/supply-points/${zone}`],
  '/v1/supply-points/{id}/owner-standing': (zone) => [`/v1/supply-points/${zone}/owner-standing`],
  '/v1/unit-neighbours': () => ['/v1/unit-neighbours?commune=31318'],
};

/** Where a published zone is told of, in the form in which the table above has it. */
const TOLD_IN = [
  ...['/v1/zones', '/v1/zones/at', '/v1/zones/{id}', '/v1/map-layers/{layer}', '/tiles/{layer}/{z}/{x}/{y}.mvt'],
  ...['/v1/offline-packs/{district}', '/ogc/collections/{collectionId}/items', '/maps/covid/plain'],
  '/ogc/collections/{collectionId}/items/{featureId}',
];

let service: ServiceInTest;
let other: ServiceInTest;
let desk: ZoneDesk;

beforeAll(async () => {
  service = await startGeoMaps();
  await makeHamlets(service, '31318', 1);
  other = await service.another();
  desk = new ZoneDesk(service);
});
afterAll(async () => {
  await other.stop();
  await service.stop();
});

/** By route, the addresses in whose answers one of the texts stands. */
async function seenIn(one: ServiceInTest, zone: string, texts: readonly string[]): Promise<Record<string, string[]>> {
  const seen: Record<string, string[]> = {};
  for (const [route, addressesOf] of Object.entries(ASKED))
    for (const address of addressesOf(zone)) {
      const response = await fetch(`${one.url}${address}`);
      const isThere = response.status < 300;
      const text = `${Buffer.from(await response.arrayBuffer()).toString('utf8')} ${[...response.headers].join()}`;
      const isAskedById = address.includes(zone);
      if (!isThere && !isAskedById) throw new Error(`${address} was answered ${response.status}: ${text}`);
      // A refusal repeats the address that was asked for, and nothing else.
      const found = isThere ? texts : texts.filter((text) => text !== zone);
      if (found.some((mark) => text.includes(mark))) seen[route] = [...(seen[route] ?? []), address];
    }
  return seen;
}

const marked = { name: MARK, document: DOCUMENT, areaCodes: ['31318'], outline: polygonOf(squareAt(...PLACE)) };
const marksOf = (zone: string): string[] => [MARK, DOCUMENT.number, zone];

describe('a marked zone', () => {
  it('is looked for in every answer that anybody may read', () => {
    const { paths } = service.running.app.get(OpenapiDocument, { strict: false }).read();
    const open = Object.entries(paths).flatMap(([path, { get }]) =>
      get !== undefined && (get as object as Record<string, unknown>)['x-permission'] === 'public' ? [path] : [],
    );
    const shape = (path: string): string => path.replaceAll(/\{[^}]+\}/g, '{}');
    const platform = /^\/(health|metrics|openapi)/;
    const asked = new Set(Object.keys(ASKED).map(shape));
    expect(open.filter((path) => !platform.test(path) && !asked.has(shape(path)))).toEqual([]);
  });

  it('is in none of them while it is a draft or was rejected, in whatever process', async () => {
    const { body: draft } = await desk.draft(marked);
    const { body: refused } = await desk.draft(marked);
    await desk.act(refused.id, 'decisions', { decision: 'reject', reason: 'Sai địa bàn' });
    for (const one of [service, other])
      for (const { id } of [draft, refused]) expect(await seenIn(one, id, marksOf(id))).toEqual({});
  }, 300_000);

  it('is where it belongs once it is published, and in none but the feed of changes once it is withdrawn', async () => {
    const { id } = await desk.published(marked);
    const told = Object.keys(await seenIn(service, id, marksOf(id)));
    expect(told).toEqual(expect.arrayContaining(TOLD_IN));
    // What is kept is filled in both processes before.
    await eventuallyHolds(async () => expect(await seenIn(other, id, marksOf(id))).toHaveProperty('/v1/zones'), {
      withinMs: GONE_WITHIN_MS,
    });
    await desk.withdraw(id);
    const feed = { '/v1/zones/changes': ['/v1/zones/changes?limit=500'] };
    expect(await seenIn(service, id, marksOf(id))).toEqual(feed);
    expect(await seenIn(service, id, [MARK, DOCUMENT.number])).toEqual({});
    await eventuallyHolds(async () => expect(await seenIn(other, id, marksOf(id))).toEqual(feed), {
      withinMs: GONE_WITHIN_MS,
    });
  }, 300_000);
});
