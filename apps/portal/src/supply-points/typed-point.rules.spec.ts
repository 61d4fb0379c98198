import { describe, expect, it } from '@jest/globals';
import {
  bodyOfPoint,
  faultsOfPoint,
  NO_POINT,
  positionOf,
  typedPointOf,
  typedPositionOf,
  type PointSaid,
  type TypedPoint,
} from './typed-point.rules';

const SAID: PointSaid = {
  ...{ name: 'Chợ Thử', kind: 'market', communeCode: '31321', address: '1 Đường Thử', latitude: 9.7739 },
  ...{ longitude: 105.4607, hours: 'Mo-Su 05:00-09:00', phone: '+842933876543', delivery: false, goods: ['rice'] },
  whoMayCome: { vouchers: 'by-parity-of-day', hours: [{ from: '05:00', to: '09:00' }], document: '12/UBND' },
  osmId: 'node/17',
};
const FILLED: TypedPoint = { ...NO_POINT, name: 'Chợ', kind: 'market', communeCode: '31321', address: 'Ấp 1' };

describe('a point in the form', () => {
  it('goes back as it came', () => {
    const { whoMayCome, ...rest } = SAID;
    expect(bodyOfPoint(typedPointOf(SAID))).toEqual({ ...rest, whoMayCome });
  });

  it('of which little is known says no more than that', () => {
    const nothing = { latitude: null, longitude: null, hours: null, phone: null, delivery: null, osmId: null } as const;
    const typed = typedPointOf({ ...SAID, ...nothing, whoMayCome: null, goods: [] });
    const { name, kind, communeCode, address } = SAID;
    expect(bodyOfPoint(typed)).toEqual({ name, kind, communeCode, address, goods: [] });
  });

  it('is told all that is missing at once', () => {
    expect(faultsOfPoint(NO_POINT).map(({ field }) => field)).toEqual(['name', 'kind', 'communeCode', 'address']);
    expect(faultsOfPoint(FILLED)).toEqual([]);
  });

  it.each<[string, Partial<TypedPoint>, string]>([
    ['half a position', { position: { latitude: '9.77', longitude: '' } }, 'position'],
    ['a latitude beyond the pole', { position: { latitude: '105.46', longitude: '9.77' } }, 'position'],
    ['degrees in words', { position: { latitude: 'chín', longitude: '105' } }, 'position'],
    ['hours for shopping in words', { rule: { ...NO_POINT.rule, isOwn: true, hours: 'sáng' } }, 'rule'],
  ])('is refused with %s', (_, change, field) => {
    expect(faultsOfPoint({ ...FILLED, ...change }).map((fault) => fault.field)).toEqual([field]);
  });
});

it.each([
  ['9.7739', '105.4607', { latitude: 9.7739, longitude: 105.4607 }],
  [' 9,7739 ', '105,4607', { latitude: 9.7739, longitude: 105.4607 }],
  ['9.7.7', '105', undefined],
  ['', '105', undefined],
])('%p and %p are a position, or none', (latitude, longitude, position) => {
  expect(positionOf({ latitude, longitude })).toEqual(position);
});

it('a tap is written to a tenth of a metre', () => {
  const typed = typedPositionOf({ latitude: 9.773_912_345_678, longitude: 105.460_7 });
  expect(typed).toEqual({ latitude: '9.773912', longitude: '105.4607' });
});
