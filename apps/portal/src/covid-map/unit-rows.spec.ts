import { describe, expect, it } from '@jest/globals';
import type { AreaUnit } from '../areas/areas';
import type { ListedLevel, LayerFeatures } from '../maps/map-answers';
import { unitRows } from './unit-rows';

const unit = (code: string, level: AreaUnit['level'], name: string, more: Partial<AreaUnit> = {}): AreaUnit => ({
  ...{ code, level, name, parentCode: null, validFrom: '2019-04-01', validTo: null },
  ...more,
});
const units = [
  unit('93', 'province', 'Tỉnh Hậu Giang'),
  unit('930', 'district', 'Thành phố Vị Thanh', { parentCode: '93' }),
  unit('936', 'district', 'Huyện Long Mỹ', { parentCode: '93' }),
  unit('31318', 'commune', 'Phường I', { parentCode: '930' }),
  unit('31405', 'commune', 'Xã Thạnh Hòa', { parentCode: '936' }),
  unit('31372', 'commune', 'Xã Phú An', { parentCode: '930', validTo: '2020-01-01' }),
];
const level = { areaCode: '31318', level: 3 } as ListedLevel;
const cases: LayerFeatures = {
  ...{ type: 'FeatureCollection', certainty: 'schematic', boundaries: null, asOf: null },
  source: { vi: 'nguồn', en: 'source' },
  features: [
    {
      type: 'Feature',
      geometry: null,
      properties: { code: '31318', cases7Days: 2, per100000: 28.5, cases14Days: null },
    },
  ],
};

describe('the communes of a day', () => {
  it('are all there, by district and name, whether or not they are on the map', () => {
    const rows = unitRows(units, '2021-08-11', [], new Map());
    expect(rows.map(({ name, district }) => [name, district])).toEqual([
      ['Xã Thạnh Hòa', 'Huyện Long Mỹ'],
      ['Phường I', 'Thành phố Vị Thanh'],
    ]);
  });

  it('are those that were units then', () => {
    const rows = unitRows(units, '2019-12-31', [], new Map());
    expect(rows.map(({ code }) => code)).toContain('31372');
  });

  it('have their level and what the layers say, and nothing where nothing is known', () => {
    const rows = unitRows(units, '2021-08-11', [level], new Map([['cases', cases]]));
    expect(rows.find(({ code }) => code === '31318')).toMatchObject({
      ...{ level, cases7Days: 2, per100000: 28.5 },
      ...{ cases14Days: undefined, coveragePercent: undefined },
    });
    expect(rows.find(({ code }) => code === '31405')).toMatchObject({ level: undefined, cases7Days: undefined });
  });
});
