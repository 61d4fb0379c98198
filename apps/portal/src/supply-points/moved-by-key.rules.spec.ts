import { expect, it } from '@jest/globals';
import { movedByKey } from './moved-by-key.rules';

const FROM = { latitude: 9.78, longitude: 105.46 };

it.each([
  ['ArrowUp', 9.7802, 105.46],
  ['ArrowDown', 9.7798, 105.46],
  ['ArrowRight', 9.78, 105.4602],
  ['ArrowLeft', 9.78, 105.4598],
])('%s moves a point by some metres', (key, latitude, longitude) => {
  const moved = movedByKey(key, FROM);
  expect(moved?.latitude).toBeCloseTo(latitude, 9);
  expect(moved?.longitude).toBeCloseTo(longitude, 9);
});

it('no other key does, and nothing is moved where there is nothing', () => {
  expect(movedByKey('Enter', FROM)).toBeUndefined();
  expect(movedByKey('ArrowUp', undefined)).toBeUndefined();
});
