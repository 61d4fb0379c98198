import { describe, expect, it } from '@jest/globals';
import { visitedRisks, visitWindow, type KnownRiskArea, type Visit } from './visited-risks.js';

const TODAY = '2021-08-11';

const area = (fields: Partial<KnownRiskArea>): KnownRiskArea => ({
  kind: 'commune',
  code: '31318',
  communeCodes: [],
  provinceCode: '93',
  text: null,
  level: 4,
  validFrom: '2021-08-01',
  validTo: null,
  ...fields,
});

const visit = (fields: Partial<Visit>): Visit => ({
  on: TODAY,
  communeCode: null,
  provinceCode: null,
  text: null,
  by: 'declared',
  ...fields,
});

const commune = area({});
const district = area({ kind: 'district', code: '930', communeCodes: ['31318', '31321'], level: 3 });
const city = area({ kind: 'province', code: '79', provinceCode: '79', level: 4 });
const market = area({ kind: 'place', code: null, provinceCode: '79', text: 'Chợ đầu mối Bình Điền', level: 4 });

describe('where a person has been', () => {
  it.each<[string, Visit, KnownRiskArea[], string[]]>([
    ['a commune with a level', visit({ communeCode: '31318' }), [commune], ['area 31318 4']],
    ['a commune without one', visit({ communeCode: '31366' }), [commune], []],
    ['a commune of a district', visit({ communeCode: '31321' }), [district], ['area 930 3']],
    ['the commune rather than its district', visit({ communeCode: '31318' }), [district, commune], ['area 31318 4']],
    [
      'the commune also where its level is lower',
      visit({ communeCode: '31318' }),
      [district, area({ level: 1 })],
      ['area 31318 1'],
    ],
    ['another province', visit({ provinceCode: '79' }), [city], ['area 79 4']],
    [
      'a place by its name',
      visit({ provinceCode: '79', text: 'đi CHO DAU MOI BINH DIEN mua cá' }),
      [market],
      ['place Chợ đầu mối Bình Điền 4'],
    ],
    [
      'a place where no province was said',
      visit({ text: 'Chợ đầu mối Bình Điền' }),
      [market],
      ['place Chợ đầu mối Bình Điền 4'],
    ],
    ['a place of that name elsewhere', visit({ provinceCode: '92', text: 'Chợ đầu mối Bình Điền' }), [market], []],
    ['fourteen days ago', visit({ on: '2021-07-28', communeCode: '31318' }), [commune], ['area 31318 4']],
    ['fifteen days ago', visit({ on: '2021-07-27', communeCode: '31318' }), [commune], []],
    ['on a day not known', visit({ on: null, communeCode: '31318' }), [commune], ['area 31318 4']],
    ['tomorrow', visit({ on: '2021-08-12', communeCode: '31318' }), [commune], []],
    ['before the level held', visit({ on: '2021-07-30', communeCode: '31318' }), [commune], ['area 31318 4']],
    ['after the level ended', visit({ communeCode: '31318' }), [area({ validTo: TODAY })], []],
    [
      'on the last day of the level',
      visit({ on: '2021-08-10', communeCode: '31318' }),
      [area({ validTo: TODAY })],
      ['area 31318 4'],
    ],
    ['where a level only begins', visit({ communeCode: '31318' }), [area({ validFrom: '2021-08-12' })], []],
  ])('%s', (_, been, areas, expected) => {
    expect(visitedRisks([been], areas, TODAY).map(({ what, name, level }) => `${what} ${name} ${level}`)).toEqual(
      expected,
    );
  });

  it('tells how it is known, and of each source the last day', () => {
    const been = [
      visit({ on: '2021-08-09', communeCode: '31318', by: 'check-in' }),
      visit({ on: '2021-08-03', communeCode: '31318', by: 'check-in' }),
      visit({ on: null, communeCode: '31318' }),
    ];
    const at = { what: 'area', level: 4, name: '31318' };
    expect(visitedRisks(been, [commune], TODAY)).toEqual([
      { ...at, by: 'check-in', on: '2021-08-09' },
      { ...at, by: 'declared', on: null },
    ]);
    expect(visitWindow(TODAY)).toEqual({ from: '2021-07-28', to: TODAY });
  });

  it('tells the highest level first, and each once', () => {
    const been = [visit({ communeCode: '31321' }), visit({ communeCode: '31318' }), visit({ communeCode: '31318' })];
    expect(visitedRisks(been, [commune, district], TODAY).map(({ level }) => level)).toEqual([4, 3]);
  });
});
