import { describe, expect, it } from '@jest/globals';
import { degreesIn, faultyFields, NO_HAMLET } from './typed-hamlet.rules.ts';

describe('degrees', () => {
  it.each([
    ['9.784', 9.784],
    [' 105,4711 ', 105.4711],
    ['105', 105],
    ['9°47', undefined],
    ['', undefined],
    ['-9.7', undefined],
  ])('typed as "%s" are %s', (text, degrees) => {
    expect(degreesIn(text)).toBe(degrees);
  });
});

describe('a hamlet that is typed', () => {
  it('needs a name and a point', () => {
    expect(faultyFields(NO_HAMLET)).toEqual(['name', 'latitude', 'longitude']);
    expect(faultyFields({ name: 'Ấp 3', latitude: '9.7', longitude: '105.4' })).toEqual([]);
  });
});
