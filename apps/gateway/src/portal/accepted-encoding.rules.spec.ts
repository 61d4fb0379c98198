import { expect, it } from '@jest/globals';
import { acceptedEncoding } from './accepted-encoding.rules.js';

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=1.0, gzip;q=0.8', 'br'],
  ['gzip', 'gzip'],
  ['BR', 'br'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['gzip;q=0', undefined],
  ['identity', undefined],
  ['br;q=nonsense', undefined],
  ['', undefined],
  [undefined, undefined],
])('who accepts %p is sent %p', (header, expected) => {
  expect(acceptedEncoding(header)).toBe(expected);
});
