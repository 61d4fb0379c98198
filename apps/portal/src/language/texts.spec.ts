import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { LANGUAGES, sentenceIn, type Texts } from './texts';

const source = new URL('../', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.texts.ts'));

const catalogues = await Promise.all(
  files.map(async (file) => {
    const exported = (await import(new URL(file, source).pathname)) as Record<string, unknown>;
    return [file, Object.values(exported).filter(isCatalogue)] as const;
  }),
);

const valuesNamed = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

/** What else such a file exports (a function that finds a key) says nothing by itself. */
function isCatalogue(value: unknown): value is Texts {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((sentence: unknown) => typeof sentence === 'object' && sentence !== null);
}

describe('the catalogues', () => {
  it('are found', () => {
    expect(catalogues.length).toBeGreaterThan(5);
  });

  it.each(catalogues)('%s has every sentence in both languages, with the same values', (_file, found) => {
    expect(found).not.toEqual([]);
    for (const [key, sentence] of found.flatMap((catalogue) => Object.entries(catalogue))) {
      for (const language of LANGUAGES) expect([key, (sentence[language] ?? '').trim()]).not.toEqual([key, '']);
      expect([key, valuesNamed(sentence.en)]).toEqual([key, valuesNamed(sentence.vi)]);
      expect([key, sentence.vi]).toEqual([key, sentence.vi.normalize('NFC')]);
    }
  });
});

describe('a sentence', () => {
  const sentence = { vi: 'Trang {number} của {total}', en: 'Page {number} of {total}' };

  it('has its values filled in', () => {
    expect(sentenceIn('vi', sentence, { number: 2, total: 9 })).toBe('Trang 2 của 9');
  });

  it('shows a value that was forgotten, and reads no value as a pattern', () => {
    expect(sentenceIn('en', sentence, { number: '$&{total}' })).toBe('Page $&{total} of {total}');
  });
});
