import { describe, expect, it } from '@jest/globals';
import {
  degreesOf,
  faultsOf,
  NO_VISITED_PLACE,
  typedVisitedPlaceOf,
  visitedPlaceBodyOf,
  type TypedVisitedPlace,
} from './typed-visited-place';

const WHOLE: TypedVisitedPlace = {
  ...{ name: 'Chợ Vị Thanh', communeCode: '31318', address: 'Đường Đồ Chiểu' },
  ...{ latitude: '9.7801', longitude: '105.4646', advice: 'Khai báo y tế' },
  windows: [{ from: '2021-08-09T07:00', to: '2021-08-09T08:30' }],
};

describe('the form of a visited place', () => {
  it('says times of the province as instants', () => {
    expect(visitedPlaceBodyOf(WHOLE)).toEqual({
      ...{ name: 'Chợ Vị Thanh', communeCode: '31318', address: 'Đường Đồ Chiểu', advice: 'Khai báo y tế' },
      ...{ latitude: 9.7801, longitude: 105.4646 },
      windows: [{ from: '2021-08-09T00:00:00.000Z', to: '2021-08-09T01:30:00.000Z' }],
    });
  });

  it('leaves out what is not said', () => {
    const body = visitedPlaceBodyOf({ ...WHOLE, address: ' ', latitude: '', longitude: '', advice: '' });
    expect(Object.keys(body)).toEqual(['name', 'communeCode', 'windows']);
  });

  it('shows what the platform keeps as it was typed', () => {
    const body = visitedPlaceBodyOf(WHOLE);
    const optional = { address: null, latitude: null, longitude: null, advice: null };
    expect(typedVisitedPlaceOf({ ...optional, ...body })).toEqual(WHOLE);
    const { windows, name, communeCode } = body;
    const little = typedVisitedPlaceOf({ ...optional, windows, name, communeCode });
    expect(little).toEqual({ ...WHOLE, address: '', latitude: '', longitude: '', advice: '' });
  });

  it.each<[string, Partial<TypedVisitedPlace>, string[]]>([
    ['nothing', {}, []],
    ['name and commune', { name: ' ', communeCode: '' }, ['name', 'communeCode']],
    ['half a position', { longitude: '' }, ['longitude']],
    ['what is no number', { latitude: '9°46′' }, ['latitude']],
    ['a window', { windows: [...WHOLE.windows, { from: '', to: '' }] }, ['windows[1].from', 'windows[1].to']],
    ['a length', { windows: [{ from: '2021-08-09T07:00', to: '2021-08-09T07:00' }] }, ['windows[0].to']],
  ])('names what is missing or wrong: %s', (_, change, faults) => {
    expect(faultsOf({ ...WHOLE, ...change })).toEqual(faults);
  });

  it('begins with one window to fill in', () => {
    expect(faultsOf(NO_VISITED_PLACE)).toEqual(['name', 'communeCode', 'windows[0].from', 'windows[0].to']);
  });

  it.each([
    ['9.7801', 9.7801],
    [' 9,7801 ', 9.7801],
    ['', undefined],
    ['1e3', undefined],
  ])('reads %j as degrees', (typed, degrees) => {
    expect(degreesOf(typed)).toBe(degrees);
  });
});
