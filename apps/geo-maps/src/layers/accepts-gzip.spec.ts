import { describe, expect, it } from '@jest/globals';
import { acceptsGzip } from './accepts-gzip.js';

describe('gzip', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['gzip', true],
    ['br, GZIP;q=0.5', true],
    ['*', true],
    ['gzip;q=0', false],
    ['gzip;q=0, *', false],
    ['identity', false],
    ['xgzip', false],
    [`${'a'.repeat(2_000)},gzip`, false],
  ])('%p: %p', (header, taken) => {
    expect(acceptsGzip(header)).toBe(taken);
  });
});
