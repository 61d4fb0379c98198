import { describe, expect, it } from '@jest/globals';
import { pageLanguage } from './page-language.js';

describe('the language of a page', () => {
  it.each<[unknown, string | undefined, string]>([
    ['en', 'vi', 'en'],
    ['fr en-GB vi', undefined, 'en'],
    ['VI-VN', 'en', 'vi'],
    ['fr', 'en-US,vi;q=0.5', 'en'],
    [undefined, undefined, 'vi'],
    [['en'], undefined, 'vi'],
    ['', 'en', 'en'],
  ])('asked for %j, browser %j: %s', (asked, accepted, language) => {
    expect(pageLanguage(asked, accepted)).toBe(language);
  });
});
