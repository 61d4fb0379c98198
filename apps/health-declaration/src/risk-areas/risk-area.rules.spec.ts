import { describe, expect, it } from '@jest/globals';
import { decideEnd, decideRiskArea, type RiskAreaForm, type UnitsOfOfficer } from './risk-area.rules.js';

const units: UnitsOfOfficer = { provinceOf: (_, code) => ({ '31318': '93', '79': '79' })[code] };
const commune: RiskAreaForm = {
  kind: 'commune',
  code: '31318',
  level: 4,
  from: '2021-08-11',
  document: '1485/QĐ-UBND',
};
const place: RiskAreaForm = {
  kind: 'place',
  provinceCode: '79',
  text: ' Chợ Bình Điền ',
  level: 4,
  from: '2021-08-11',
  document: 'x',
};

describe('a level of an area', () => {
  it.each<[string, RiskAreaForm, object]>([
    ['of a commune', commune, { code: '31318', provinceCode: '93', text: null, level: 4, validTo: null }],
    ['by its colour', { ...commune, level: undefined, colour: 'orange' } as RiskAreaForm, { level: 3 }],
    ['of a place', place, { code: null, provinceCode: '79', text: 'Chợ Bình Điền' }],
    ['for a time', { ...commune, to: '2021-08-12' }, { validTo: '2021-08-12' }],
  ])('%s', (_, form, expected) => {
    expect(decideRiskArea(form, units)).toMatchObject({ ok: true, value: expected });
  });

  it.each<[string, RiskAreaForm, string, string]>([
    ['without a level', { ...commune, level: undefined } as RiskAreaForm, 'risk-area-level-missing', 'level'],
    ['with a level and another colour', { ...commune, colour: 'green' }, 'risk-area-level-missing', 'colour'],
    ['that ends as it begins', { ...commune, to: '2021-08-11' }, 'risk-area-period-empty', 'to'],
    ['of a unit without code', { ...commune, code: undefined } as RiskAreaForm, 'risk-area-incomplete', 'code'],
    ['of an unknown unit', { ...commune, code: '99999' }, 'risk-area-unit-unknown', 'code'],
    ['of a place without name', { ...place, text: undefined } as RiskAreaForm, 'risk-area-incomplete', 'text'],
    [
      'of a place without province',
      { ...place, provinceCode: undefined } as RiskAreaForm,
      'risk-area-incomplete',
      'provinceCode',
    ],
    ['of a place in no province', { ...place, provinceCode: '00' }, 'risk-area-unit-unknown', 'provinceCode'],
  ])('%s is refused', (_, form, code, path) => {
    expect(decideRiskArea(form, units)).toEqual({ ok: false, code, path });
  });
});

describe('the end of a level', () => {
  it.each<[string | null, string, object]>([
    [null, '2021-08-20', { ok: true, value: '2021-08-20' }],
    ['2021-08-30', '2021-08-20', { ok: true, value: '2021-08-20' }],
    ['2021-08-20', '2021-08-20', { ok: false, code: 'risk-area-already-ended' }],
    [null, '2021-08-11', { ok: false, code: 'risk-area-period-empty' }],
  ])('after %s on %s', (validTo, on, expected) => {
    expect(decideEnd({ validFrom: '2021-08-11', validTo }, on)).toMatchObject(expected);
  });
});
