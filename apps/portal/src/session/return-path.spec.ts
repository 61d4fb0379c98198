import { describe, expect, it } from '@jest/globals';
import { safeReturnPath } from './return-path.js';

describe('the way back after signing in', () => {
  it.each([
    ['/attention', '/attention'],
    ['/places/AB?kind=market#x', '/places/AB?kind=market#x'],
    ['/', '/'],
  ])('goes to %s', (asked, path) => {
    expect(safeReturnPath(asked)).toBe(path);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'attention',
    '',
    undefined,
    42,
  ])('never leaves the portal: %p', (asked) => {
    expect(safeReturnPath(asked)).toBe('/');
  });
});
