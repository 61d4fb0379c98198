import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { unitsOfDay } from '../boundaries/areas-above.js';
import { sketchedOutlines } from '../boundaries/sketched-outlines.js';
import type { OutlinesOfDay } from '../boundaries/unit-outlines.js';
import { KeptLayer } from '../layers/kept-layer.js';
import type { LayerSource } from '../layers/layer-source.js';
import type { LayerRecord } from '../layers/published-layer.js';
import { districtPackOf } from './district-pack.js';
import { PACK_BYTES_MAX } from './pack-limits.js';

const DAY = '2021-08-11';
const now = new Date('2021-08-11T03:00:00Z');
const july = new Date('2021-07-01T00:00:00Z');
const referenceData = loadReferenceData();
const sketched: OutlinesOfDay = {
  ...sketchedOutlines(unitsOfDay(referenceData.adminUnits, DAY)),
  ...{ version: 'sketch', neighboursOf: () => undefined },
};
const district = referenceData.adminUnits.find('930', DAY)!;

const area = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [105, 9],
      [106, 9],
      [106, 10],
      [105, 9],
    ],
  ],
};

function layerOf(layer: LayerSource['layer'], records: readonly Partial<LayerRecord>[]): KeptLayer {
  const source = { layer, origin: { vi: 'Sở Y tế', en: 'Department of Health' } } as LayerSource;
  const whole = records.map((record, at): LayerRecord => ({
    ...{ id: `${at}`, geometry: area, properties: { areaCodes: '930' }, from: july, to: null },
    ...{ publishedAt: july, withdrawnAt: null },
    ...record,
  }));
  return new KeptLayer(source, DAY, { records: whole, asOf: july, boundaries: null, holdsUntil: null }, now);
}

interface Pack {
  readonly packVersion: string;
  readonly asOf: string | null;
  readonly leftOut: readonly string[];
  readonly units: readonly { readonly code: string; readonly outline: object | null }[];
  readonly layers: Readonly<Record<string, { readonly features: readonly { geometry: object | null }[] }>>;
}

function packOf(layers: readonly KeptLayer[], outlines: OutlinesOfDay = sketched): { text: string; pack: Pack } {
  const text = districtPackOf({ district, day: DAY, outlines, layers, referenceData });
  return { text, pack: JSON.parse(text) as Pack };
}

/** Outlines as fine as no office draws them. */
function endless(positions: number): OutlinesOfDay {
  const ring = Array.from({ length: positions }, (_, at): [number, number] => [105 + at / 1e6, 9.123456]);
  return { ...sketched, outlineOf: () => [[ring]] };
}

describe('the pack of a district', () => {
  it('has the outlines of its units once, and zones with their own', () => {
    const { pack } = packOf([layerOf('levels', [{ properties: { areaCode: '31318' } }]), layerOf('zones', [{}])]);
    expect(pack.units[0]).toMatchObject({ code: '930', outline: { type: 'MultiPolygon' } });
    expect(pack.units.length).toBe(1 + referenceData.adminUnits.communesOf('930', DAY).length);
    expect(pack.layers['levels']?.features).toMatchObject([{ geometry: null }]);
    expect(pack.layers['zones']?.features).toMatchObject([{ geometry: area }]);
    expect([pack.leftOut, pack.asOf]).toEqual([[], july.toISOString()]);
  });

  it('has nothing that is unpublished, withdrawn, over, to come, or of another district', () => {
    const { text, pack } = packOf([
      layerOf('zones', [
        { id: 'secret', publishedAt: null },
        { id: 'withdrawn', withdrawnAt: july },
        { id: 'over', to: july },
        { id: 'to-come', from: new Date('2021-08-12T00:00:00Z') },
        { id: 'elsewhere', properties: { areaCodes: '931' } },
      ]),
    ]);
    expect(pack.layers['zones']?.features).toEqual([]);
    for (const id of ['secret', 'withdrawn', 'over', 'to-come', 'elsewhere']) expect(text).not.toContain(id);
  });

  it('has another version when anything in it is another, and else the same', () => {
    const versions = ['a', 'a', 'b'].map((id) => packOf([layerOf('zones', [{ id }])]).pack.packVersion);
    expect(versions[0]).toBe(versions[1]);
    expect(versions[0]).not.toBe(versions[2]);
  });

  it('leaves out outlines where it would be too large, and says so', () => {
    const { text, pack } = packOf([layerOf('zones', [{}])], endless(60_000));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(PACK_BYTES_MAX);
    expect(pack.leftOut).toEqual(['outlines']);
    expect(pack.units.every(({ outline }) => outline === null)).toBe(true);
    expect(pack.layers['zones']?.features).toMatchObject([{ geometry: area }]);
  });

  it('leaves out zones as they are drawn next, and at last features of essential goods', () => {
    const ring = Array.from({ length: 300_000 }, (_, at) => [105 + at / 1e6, 9.123456]);
    const geometry = { type: 'Polygon' as const, coordinates: [ring] };
    const huge = layerOf('zones', [{ geometry }, { geometry }]);
    expect(packOf([huge], endless(60_000)).pack.leftOut).toEqual(['outlines', 'zone-outlines']);
    const shops = Array.from({ length: 6_100 }, (_, at) => ({ id: `shop-${at}` }));
    const { text, pack } = packOf([layerOf('zones', [{}]), layerOf('supply-points', shops)]);
    expect([pack.leftOut, pack.layers['zones']?.features.length]).toEqual([['features'], 1]);
    expect(pack.layers['supply-points']?.features.length).toBe(5_999);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(PACK_BYTES_MAX);
  });
});
