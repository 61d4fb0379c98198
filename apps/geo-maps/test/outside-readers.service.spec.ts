import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OgcApiEndpoint } from '@camptocamp/ogc-client';
import { check } from '@placemarkio/check-geojson';
import { MAP_LAYERS } from '#libs/vocabulary';
import type { ServiceInTest } from '#libs/testing';
import { claimPort } from '../../../deploy/local/src/processes/ports.js';
import { CHECKPOINT, takeInFacilities, WITHOUT_POINT } from './facilities-in-test.js';
import { PLACE } from './public-surfaces.js';
import { startGeoMaps } from './running-geo-maps.js';
import { polygonOf, squareAt, ZoneDesk } from './zones-in-test.js';

const CODES = ['CP-A', 'CP-B', 'CP-C', 'CP-D', 'CP-E'];

let service: ServiceInTest;
let endpoint: OgcApiEndpoint;

beforeAll(async () => {
  const port = await claimPort();
  // Clients go by the links, which name the public address.
  const url = `http://127.0.0.1:${port}`;
  service = await startGeoMaps({ PORT: String(port), PUBLIC_URL: url });
  await takeInFacilities(service, [...CODES.map((code) => ({ ...CHECKPOINT, code })), WITHOUT_POINT]);
  const zones = new ZoneDesk(service);
  await zones.published({ outline: polygonOf(squareAt(...PLACE)) });
  await zones.published({ areaCodes: ['31321'] });
  endpoint = new OgcApiEndpoint(`${url}/ogc`);
});
afterAll(() => service.stop());

const textOf = async (address: string): Promise<string> => {
  const response = await fetch(new URL(address, service.url));
  expect([address, response.status]).toEqual([address, 200]);
  return response.text();
};

describe('a client of OGC API – Features that is not ours', () => {
  it('finds what this is, what it conforms to, and every layer', async () => {
    expect((await endpoint.info).title).toBe('Bản đồ Covid-19 và hàng thiết yếu');
    expect(await endpoint.hasFeatures).toBe(true);
    expect(await endpoint.featureCollections).toEqual([...MAP_LAYERS]);
  });

  it('reads of a collection what it is, and in what it comes', async () => {
    const { title, itemFormats } = await endpoint.getCollectionInfo('checkpoints');
    expect([title, itemFormats]).toEqual([expect.any(String), ['application/geo+json']]);
  });

  it('reads the features, counted off page by page, and each alone', async () => {
    const pages = await Promise.all([0, 2, 4].map((offset) => endpoint.getCollectionItems('checkpoints', 2, offset)));
    const ids = pages.map((page) => page.map(({ id }) => id));
    expect(ids).toEqual([['facility.CP-A', 'facility.CP-B'], ['facility.CP-C', 'facility.CP-D'], ['facility.CP-E']]);
    expect((await endpoint.getCollectionItem('checkpoints', 'facility.CP-B')).id).toBe('facility.CP-B');
  });
});

describe('a reader of GeoJSON that is not ours', () => {
  it.each(MAP_LAYERS)('takes the layer and the collection of %s', async (layer) => {
    for (const address of [`/v1/map-layers/${layer}`, `/ogc/collections/${layer}/items?limit=1000&f=json`]) {
      const read = check(await textOf(address));
      expect(read.type).toBe('FeatureCollection');
    }
  });
});
