import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { z } from 'zod';
import type { ServiceInTest } from '#libs/testing';
import { CHECKPOINT, takeInFacilities, WITHOUT_POINT } from './facilities-in-test.js';
import { geoJsonFaults } from './geojson-faults.js';
import { collection, collections, confClasses, feature, featureCollection, landingPage } from './ogc-shapes.js';
import { startGeoMaps } from './running-geo-maps.js';

const ORIGIN = 'http://127.0.0.1:8080';
const CHECKPOINTS = '/ogc/collections/checkpoints/items';

const points = Array.from({ length: 7 }, (_, at) => ({
  ...CHECKPOINT,
  ...{ code: `CP-${at}`, longitude: 105.5 + at / 100, validFrom: `2021-08-0${at + 1}` },
}));
const closed = { ...CHECKPOINT, code: 'CP-CLOSED', validTo: '2021-08-05' };
const announced = { ...CHECKPOINT, code: 'CP-SOON', validFrom: '2021-08-20' };

let service: ServiceInTest;

beforeAll(async () => {
  service = await startGeoMaps();
  await takeInFacilities(service, [...points, closed, announced, WITHOUT_POINT]);
});
afterAll(() => service.stop());

/** Where a link leads, at the service itself. */
const followed = (href: string): string => href.replace(ORIGIN, '');

async function read<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape>> {
  const { status, body } = await service.get(path);
  expect([path, status]).toEqual([path, 200]);
  return shape.parse(body);
}

const idsOf = async (query: string): Promise<unknown[]> =>
  (await read(`${CHECKPOINTS}${query}`, featureCollection)).features.map(({ id }) => id);
const current = points.map(({ code }) => `facility.${code}`);

describe('the way of QGIS from the landing page to the features', () => {
  it('leads from link to link, each of the type that was said', async () => {
    const page = await read('/ogc', landingPage);
    const to = (rel: string) => page.links.find((link) => link.rel === rel)?.href ?? '';
    const conformance = await read(followed(to('conformance')), confClasses);
    expect(conformance.conformsTo).toContain('http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core');
    const list = await read(followed(to('data')), collections);
    for (const { id, links } of list.collections) {
      const self = links.find(({ rel }) => rel === 'self')?.href ?? '';
      expect((await read(followed(self), collection)).id).toBe(id);
      const items = links.find(({ rel }) => rel === 'items');
      const { status, headers, body } = await service.get(followed(items?.href ?? ''));
      expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining(items?.type ?? 'none')]);
      expect(geoJsonFaults(featureCollection.parse(body) as never)).toEqual([]);
    }
    expect(list.collections.map(({ id }) => id)).toContain('checkpoints');
  });

  it('describes itself as an OpenAPI document that another validator takes', async () => {
    const { headers, body } = await service.get('/ogc/api');
    expect(headers.get('content-type')).toMatch(/^application\/vnd\.oai\.openapi\+json; ?version="?3\.1"?/);
    expect(await new Validator().validate(body)).toMatchObject({ valid: true });
    const paths = body['paths'] as Record<string, { get: { parameters: { name: string }[] } }>;
    expect(Object.keys(paths).every((path) => path.startsWith('/ogc'))).toBe(true);
    const { parameters } = paths['/ogc/collections/{collectionId}/items']?.get ?? { parameters: [] };
    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(['bbox', 'datetime', 'limit']));
  });

  it('leads to each feature, and back to its collection', async () => {
    const { links, id } = await read(`${CHECKPOINTS}/facility.CP-0`, feature);
    expect(id).toBe('facility.CP-0');
    expect(links.map(({ rel }) => rel)).toEqual(['self', 'collection']);
    for (const { href } of links) expect((await service.get(followed(href))).status).toBe(200);
  });
});

describe('the features of a collection', () => {
  it('are those that hold now, unless another time is asked for', async () => {
    expect(await idsOf('')).toEqual(current);
    expect(await idsOf('?datetime=2021-08-02T00:00:00Z')).toEqual([
      ...['facility.CP-0', 'facility.CP-1', 'facility.CP-CLOSED'],
    ]);
    expect(await idsOf('?datetime=2021-08-20T00:00:00Z/..')).toEqual([...current, 'facility.CP-SOON']);
  });

  it('lie in the box that is asked for; what cannot be drawn lies in none', async () => {
    expect(await idsOf('?bbox=105.5,9,105.525,10')).toEqual(current.slice(0, 3));
    const stations = '/ogc/collections/health-stations/items';
    expect((await read(stations, featureCollection)).numberMatched).toBe(1);
    expect((await read(`${stations}?bbox=-180,-90,180,90`, featureCollection)).numberMatched).toBe(0);
  });

  it('come page by page, each once', async () => {
    const seen: unknown[] = [];
    let next: string | undefined = `${CHECKPOINTS}?limit=3&bbox=105,9,106,10`;
    while (next !== undefined) {
      const page: z.output<typeof featureCollection> = await read(next, featureCollection);
      expect(page.numberMatched).toBe(current.length);
      expect(page.numberReturned).toBe(page.features.length);
      seen.push(...page.features.map(({ id }) => id));
      const link = page.links.find(({ rel }) => rel === 'next');
      next = link && followed(link.href);
    }
    expect(seen).toEqual(current);
  });

  it('take no cursor of another list', async () => {
    const { links } = await read(`${CHECKPOINTS}?limit=3`, featureCollection);
    const cursor = new URL(links.find(({ rel }) => rel === 'next')?.href ?? '').searchParams.get('cursor') ?? '';
    const { status, body } = await service.get(`${CHECKPOINTS}?bbox=105,9,106,10&cursor=${cursor}`);
    expect([status, body]).toEqual([400, expect.objectContaining({ code: 'cursor-malformed' })]);
  });

  it('are 304 while they are the same', async () => {
    const etag = (await service.get(CHECKPOINTS)).headers.get('etag') ?? '';
    const again = await service.get(CHECKPOINTS, { headers: { 'if-none-match': etag } });
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'public, max-age=60']);
    const other = await service.get(`${CHECKPOINTS}?limit=1`, { headers: { 'if-none-match': etag } });
    expect(other.status).toBe(200);
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    ['/ogc?f=html', 'f', 'format-unknown'],
    ['/ogc?limit=1', 'limit', 'parameter-unknown'],
    [`${CHECKPOINTS}?bbox=9,105,10,106`, 'bbox', 'bbox-latitude-out-of-range'],
    [`${CHECKPOINTS}?datetime=2021-08-11`, 'datetime', 'datetime-malformed'],
    [`${CHECKPOINTS}?limit=0`, 'limit', 'limit-malformed'],
    [`${CHECKPOINTS}?limit=1&limit=2`, 'limit', 'parameter-repeated'],
    [`${CHECKPOINTS}/facility.CP-0?bbox=1,2,3,4`, 'bbox', 'parameter-unknown'],
  ])('is refused with the parameter and a sentence: %s', async (path, parameter, code) => {
    const { status, headers, body } = await service.get(path);
    expect([status, headers.get('content-type')]).toEqual([400, expect.stringContaining('application/problem+json')]);
    expect(body).toMatchObject({
      errors: [{ path: parameter, code, message: expect.not.stringMatching(/^[a-z-]+$/) }],
    });
  });

  it.each([
    ['/ogc/collections/patients', 'map-layer-unknown'],
    ['/ogc/collections/patients/items', 'map-layer-unknown'],
    [`${CHECKPOINTS}/facility.NOBODY`, 'feature-not-found'],
  ])('is 404: %s', async (path, code) => {
    expect(await service.get(path)).toMatchObject({ status: 404, body: { code } });
  });

  it.each(['/ogc', CHECKPOINTS])(
    'is 406 for whoever takes no JSON, and answered to whoever takes anything: %s',
    async (path) => {
      expect((await service.get(path, { headers: { accept: 'text/html' } })).status).toBe(406);
      for (const accept of ['*/*', 'text/html,*/*;q=0.1'])
        expect((await service.get(path, { headers: { accept } })).status).toBe(200);
    },
  );
});
