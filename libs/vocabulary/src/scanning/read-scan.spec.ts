import { describe, expect, it } from '@jest/globals';
import { SCAN_SHAPES, SHAPES_DAY, SHAPES_ORIGIN } from '#libs/testing';
import { readScan } from './read-scan.js';

const OPTIONS = { publicOrigins: [SHAPES_ORIGIN], today: SHAPES_DAY };

describe.each(Object.entries(SCAN_SHAPES))('reads %s', (_, shapes) => {
  it.each(shapes)('%s', (_, text, kind, fields = {}, warnings = []) => {
    const reading = readScan(text, OPTIONS);
    expect({ kind: reading.kind, warnings: [...reading.warnings].sort() }).toEqual({
      kind,
      warnings: [...warnings].sort(),
    });
    expect(reading.fields).toMatchObject(fields);
    expect(reading).not.toHaveProperty('hostile');
  });
});

it('knows at least 120 shapes of real texts, no two alike', () => {
  const texts = Object.values(SCAN_SHAPES).flatMap((shapes) => shapes.map(([, text]) => text));
  expect(texts.length).toBeGreaterThanOrEqual(120);
  expect(new Set(texts).size).toBe(texts.length - 1); // The chip card whose address is looked at stands there twice.
});

it('leaves out what the text does not say', () => {
  const card = '099185000456||Trần Thị Thử|1985|Nữ|Phường I|20052021';
  expect(readScan(card, OPTIONS).fields).not.toHaveProperty('birthDate');
  expect(readScan(card, OPTIONS).fields).not.toHaveProperty('oldDocumentNumber');
});
