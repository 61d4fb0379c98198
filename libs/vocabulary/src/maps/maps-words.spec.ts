import { describe, expect, it } from '@jest/globals';
import {
  DIRECTIVES,
  ESSENTIAL_GOODS,
  MAP_LAYERS,
  parseDirective,
  parseEssentialGood,
  parseMapLayer,
  parseRiskColour,
  parseRiskLevel,
  parseSupplyPointKind,
  parseVoucherDays,
  parseZoneKind,
  regimeOfDirective,
  regimeOfLevel,
  strictnessOf,
  SUPPLY_POINT_KINDS,
  VOUCHER_DAYS,
  ZONE_KINDS,
} from './index.js';
import { RISK_COLOURS, RISK_LEVELS } from '../checkpoints/risk-levels.js';
import type { Parsed } from '../parsing/parsed.js';

type Reader = (typed: string) => Parsed<string | number>;

const readers: readonly (readonly [
  name: string,
  read: Reader,
  words: readonly (string | number)[],
  refusal: string,
])[] = [
  ['a kind of zone', parseZoneKind, ZONE_KINDS, 'zone-kind-unknown'],
  ['a directive', parseDirective, DIRECTIVES, 'directive-unknown'],
  ['a level', parseRiskLevel, RISK_LEVELS, 'risk-level-unknown'],
  ['a colour', parseRiskColour, RISK_COLOURS, 'risk-colour-unknown'],
  ['a layer', parseMapLayer, MAP_LAYERS, 'map-layer-unknown'],
  ['a kind of supply point', parseSupplyPointKind, SUPPLY_POINT_KINDS, 'supply-point-kind-unknown'],
  ['a good', parseEssentialGood, ESSENTIAL_GOODS, 'essential-good-unknown'],
  ['days of a voucher', parseVoucherDays, VOUCHER_DAYS, 'voucher-days-unknown'],
];

describe.each(readers)('%s', (_, read, words, refusal) => {
  it.each(words.map((word) => [word]))('is read by our own word %s', (word) => {
    expect(read(String(word))).toEqual({ ok: true, value: word, warnings: [] });
    if (read !== parseMapLayer)
      expect(read(` ${String(word).toUpperCase()} `)).toMatchObject({ ok: true, value: word });
  });

  it.each(['', 'không biết', `${words[0]}${words[0]}`, 'x'.repeat(10_000)])('is refused for another', (typed) => {
    expect(read(typed)).toEqual({ ok: false, code: refusal });
  });
});

describe('words as people write them', () => {
  it.each<[Reader, string, string | number]>([
    [parseZoneKind, 'Khu vực phong tỏa', 'blockade-area'],
    [parseZoneKind, 'KHU VUC CACH LY Y TE', 'medical-isolation'],
    [parseDirective, 'Chỉ thị 16', 'directive-16'],
    [parseDirective, 'CT16+', 'directive-16-plus'],
    [parseDirective, 'ct 15', 'directive-15'],
    [parseDirective, '19', 'directive-19'],
    [parseRiskLevel, 'Cấp độ 4', 4],
    [parseRiskLevel, 'cap 1', 1],
    [parseRiskColour, 'Vùng Đỏ', 'red'],
    [parseRiskColour, 'cam', 'orange'],
    [parseSupplyPointKind, 'Chợ', 'market'],
    [parseSupplyPointKind, 'Gian hàng 0 đồng', 'free-stall'],
    [parseEssentialGood, 'Gạo', 'rice'],
    [parseVoucherDays, 'Chẵn', 'even'],
  ])('%p reads %s as %s', (read, typed, value) => {
    expect(read(typed)).toMatchObject({ ok: true, value });
  });
});

describe('the strictness of a zone', () => {
  it('grows from directive 19 to 16+, isolation and blockade', () => {
    const directive = DIRECTIVES.map((one) => strictnessOf({ kind: 'directive-area', directive: one }));
    const other = (['medical-isolation', 'blockade-area'] as const).map((kind) =>
      strictnessOf({ kind, directive: null }),
    );
    expect([...directive, ...other]).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('is the least where a directive area does not say which', () => {
    expect(strictnessOf({ kind: 'directive-area', directive: null })).toBe(0);
  });
});

describe('the regimes of measures', () => {
  it('are the directives and the levels', () => {
    expect(DIRECTIVES.map(regimeOfDirective)).toEqual(DIRECTIVES);
    expect(RISK_LEVELS.map(regimeOfLevel)).toEqual(['level-1', 'level-2', 'level-3', 'level-4']);
  });
});
