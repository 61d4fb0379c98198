import { describe, expect, it } from '@jest/globals';
import type { LonLat, MultiPolygon } from '#libs/geo';
import { AdminUnits, type ReferenceData } from '#libs/reference-data';
import type { Hamlets } from '../boundaries/hamlets/hamlets.query.js';
import { UnitOutlines, type OutlinesOfDay } from '../boundaries/unit-outlines.js';
import { ZoneAreas } from './zone-areas.js';
import { ZoneOutlines } from './zone-outlines.js';
import type { ZoneRecord, ZoneRecordsQuery } from './zone-records.query.js';
import { ZonesAtQuery } from './zones-at.query.js';

const DAY = '2021-08-11';
const AT = new Date('2021-08-11T03:00:00Z');
/** Two communes of Vị Thanh as squares beside each other, each some eleven kilometres wide. */
const WEST = '31318';
const EAST = '31321';
const square = (west: number, south: number, width: number): [number, number][] => [
  [west, south],
  [west + width, south],
  [west + width, south + width],
  [west, south + width],
  [west, south],
];
const OUTLINES: Readonly<Record<string, MultiPolygon>> = {
  [WEST]: [[square(105.4, 9.7, 0.1)]],
  [EAST]: [[square(105.5, 9.7, 0.1)]],
};

class DrawnByHand extends UnitOutlines {
  override on(): Promise<OutlinesOfDay> {
    const communeAt: OutlinesOfDay['communeAt'] = ([longitude]) => ({
      certainty: 'official',
      communeCode: longitude > 105.6 ? undefined : longitude < 105.5 ? WEST : EAST,
    });
    return Promise.resolve({
      ...{ certainty: 'official', version: '1', source: null, withoutOutline: [], communeAt },
      ...{ outlineOf: (code: string) => OUTLINES[code], neighboursOf: () => undefined },
    });
  }
}

const unit = (code: string, level: 'province' | 'district' | 'commune', parentCode?: string, longitude?: number) => ({
  ...{ code, level, name: code, validFrom: '2004-01-01' },
  ...(parentCode !== undefined && { parentCode }),
  ...(longitude !== undefined && { latitude: 9.75, longitude }),
});
const adminUnits = new AdminUnits([
  unit('93', 'province'),
  unit('930', 'district', '93'),
  unit(WEST, 'commune', '930', 105.45),
  unit(EAST, 'commune', '930', 105.55),
]);
const referenceData = { adminUnits } as unknown as ReferenceData;
const hamlets = { find: () => Promise.resolve(undefined) } as unknown as Hamlets;
const outlines = new DrawnByHand();
const areas = new ZoneAreas(referenceData, hamlets);

describe('an outline', () => {
  const reading = new ZoneOutlines(outlines, referenceData);
  const read = (communes: string[], ...ring: Parameters<typeof square>) =>
    reading.read({ type: 'Polygon', coordinates: [square(...ring)] }, communes, DAY);

  it.each<[string, string[], Parameters<typeof square>]>([
    ['within the commune that is named', [WEST], [105.42, 9.72, 0.01]],
    ['across the border of two that are named', [WEST, EAST], [105.49, 9.72, 0.02]],
    ['across a border by the width of a pen', [WEST], [105.49, 9.72, 0.01001]],
  ])('%s is taken', async (_, communes, ring) => {
    expect(await read(communes, ...ring)).toHaveLength(1);
  });

  it.each<[string, string[], Parameters<typeof square>]>([
    ['in another commune', [WEST], [105.52, 9.72, 0.01]],
    ['half in another commune', [WEST], [105.495, 9.72, 0.01]],
    ['around the whole commune and more', [WEST], [105.39, 9.69, 0.12]],
  ])('%s is refused', async (_, communes, ring) => {
    const refusal = { code: 'zone-outline-outside-areas', status: 422, errors: [{ path: 'outline' }] };
    await expect(read(communes, ...ring)).rejects.toMatchObject(refusal);
  });

  it('in a commune that cannot be drawn is taken: nothing tells where that lies', async () => {
    expect(await read([WEST, '31405'], 105.52, 9.72, 0.01)).toHaveLength(1);
  });
});

describe('a position by official outlines', () => {
  const zone = (id: string, areaCodes: string[]): ZoneRecord => ({
    ...{ id, version: 2, state: 'published', name: id, kind: 'blockade-area', directive: null, areaCodes },
    ...{ communeCodes: [], outline: null, from: new Date(0), to: null, draftedAt: AT, publishedAt: AT },
    ...{ withdrawnAt: null, document: { number: '1', issuedOn: null, issuedBy: 'UBND' } },
  });
  const zones = [zone('west', [WEST]), zone('district', ['930']), zone('hamlet', [`${WEST}-01`]), zone('east', [EAST])];
  const records = { all: () => Promise.resolve(zones) } as unknown as ZoneRecordsQuery;
  const query = new ZonesAtQuery(outlines, areas, records);

  it.each<[string, LonLat, string[], string[]]>([
    ['in one commune', [105.45, 9.75], ['district', 'west'], ['hamlet']],
    ['in the other', [105.55, 9.75], ['district', 'east'], []],
    ['outside the province', [105.65, 9.75], [], []],
  ])('%s lies in the zones of its areas for certain, and perhaps in those of its hamlets', async (_, at, here, may) => {
    const found = await query.atPosition(at, AT);
    expect(found.certainty).toBe('official');
    expect(found.zones.map(({ id }) => id)).toEqual(here);
    expect(found.perhaps.map(({ id }) => id)).toEqual(may);
  });

  it('has no zones where there is no such area', async () => {
    expect(await query.inArea('31999', AT)).toBeUndefined();
    expect(await query.inArea(`${WEST}-01`, AT)).toBeUndefined();
  });
});
