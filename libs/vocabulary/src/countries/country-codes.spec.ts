import { describe, expect, it } from '@jest/globals';
import { COUNTRY_CODES, isCountryCode } from './country-codes.js';

describe('country codes', () => {
  it('are the 249 of ISO 3166-1, each of which the platform can name', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    expect(COUNTRY_CODES.size).toBe(249);
    expect([...COUNTRY_CODES].filter((code) => !names.of(code))).toEqual([]);
  });

  it.each(['VN', 'LA', 'KH', 'CN', 'TW', 'US', 'GB', 'SS', 'TL'])('have %s', (code) => {
    expect(isCountryCode(code)).toBe(true);
  });

  it.each(['vn', 'VNM', 'XX', 'UK', 'EU', 'XK', 'AN', 'SU', 'ZZ', '', 'V'])('do not have %j', (code) => {
    expect(isCountryCode(code)).toBe(false);
  });
});
