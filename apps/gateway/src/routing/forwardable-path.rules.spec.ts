import { describe, expect, it } from '@jest/globals';
import { isForwardablePath } from './forwardable-path.rules.js';

describe('a path that two parsers may read differently', () => {
  it.each([
    '/v1/places/../../internal/disabled-clients',
    '/v1/places/..',
    '/v1/places/.',
    '/v1/places/./x',
    '/v1//places',
    '/v1/places/%2e%2e/x',
    '/v1/places/%2E./x',
    '/v1/places/a%2Fb',
    '/v1/places\\..\\x',
    '/v1/places/%5c..%5cx',
    '/v1/places/%00',
    '/v1/places/%',
    '/v1/places/%zz',
    'http://other.example/v1/places',
    '*',
    '',
  ])('is not passed on: %s', (path) => {
    expect(isForwardablePath(path)).toBe(false);
  });

  it.each([
    '/v1/places',
    '/v1/places/',
    '/v1/places/ABCD2345',
    '/v1/places/a.b..c',
    '/v1/places/X%E1%BB%8B',
    '/v1/reports?asOf=../..&x=//%2e',
    '/.well-known/lachan-keys.json',
  ])('is what this is not: %s', (path) => {
    expect(isForwardablePath(path)).toBe(true);
  });
});
