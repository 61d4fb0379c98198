import { describe, expect, it } from '@jest/globals';
import { pagesAmong, wantsPage } from './page-address.rules.js';

const find = pagesAmong(['/', '/p/:code', '/declare', '/declare/:form', '/about']);

describe('an address', () => {
  it.each([
    ['/', '/', {}],
    ['/about', '/about', {}],
    ['/about/', '/about', {}],
    ['/p/K7M4Q2XQ', '/p/:code', { code: 'K7M4Q2XQ' }],
    ['/declare', '/declare', {}],
    ['/declare/entry', '/declare/:form', { form: 'entry' }],
  ])('%s is the page %s', (path, pattern, values) => {
    expect(find(path)).toEqual({ pattern, values });
  });

  it.each(['/p', '/p/', '/p/A/B', '/abouts', '/x/about', '/v1/places', ''])('%s is none', (path) => {
    expect(find(path)).toBeUndefined();
  });
});

describe('an address that is no page', () => {
  const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';

  it.each([
    ['/nowhere', browser, true],
    ['/v1/nowhere', browser, false],
    ['/v1', browser, false],
    ['/assets/gone.js', browser, false],
    ['/nowhere', 'application/json', false],
    ['/nowhere', '*/*', false],
    ['/nowhere', undefined, false],
    ['/v1places', browser, true],
  ])('%s, asked for with %s, is answered with a page: %s', (path, accept, expected) => {
    expect(wantsPage(path, accept)).toBe(expected);
  });
});
