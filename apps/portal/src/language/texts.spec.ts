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

function isCatalogue(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null;
}

describe('the catalogues', () => {
  it('are found', () => {
    expect(catalogues.length).toBeGreaterThan(5);
  });

  it.each(catalogues)('%s has every sentence in both languages, with the same values', (_file, found) => {
    expect(found).toHaveLength(1);
    for (const [key, sentence] of Object.entries(found[0] ?? {})) {
      for (const language of LANGUAGES) expect([key, sentence[language]?.trim()]).not.toEqual([key, '']);
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
