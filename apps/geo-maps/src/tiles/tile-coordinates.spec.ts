import { describe, expect, it } from '@jest/globals';
import { parseTileCoordinates, TILE_REFUSALS, type TileRefusal } from './tile-coordinates.js';
import { tileMessages } from './tiles.refusals.js';

describe('the address of a tile', () => {
  it.each([
    ['0', '0', '0'],
    ['1', '1', '1'],
    ['9', '406', '242'],
    ['16', '65535', '65535'],
  ])('is read: %s/%s/%s', (z, x, y) => {
    expect(parseTileCoordinates(z, x, y)).toEqual({
      ok: true,
      value: { z: Number(z), x: Number(x), y: Number(y) },
      warnings: [],
    });
  });

  const refusals: readonly [string, string, string, TileRefusal][] = [
    ['', '0', '0', 'tile-zoom-malformed'],
    ['1e1', '0', '0', 'tile-zoom-malformed'],
    ['-1', '0', '0', 'tile-zoom-malformed'],
    ['01', '0', '0', 'tile-zoom-malformed'],
    ['1.0', '0', '0', 'tile-zoom-malformed'],
    ['٣', '0', '0', 'tile-zoom-malformed'],
    ['9'.repeat(1_000), '0', '0', 'tile-zoom-malformed'],
    ['17', '0', '0', 'tile-zoom-out-of-range'],
    ['0', 'x', '0', 'tile-column-malformed'],
    ['0', '1', '0', 'tile-column-outside'],
    ['16', '65536', '0', 'tile-column-outside'],
    ['3', '0', '-1', 'tile-row-malformed'],
    ['3', '0', ' 1', 'tile-row-malformed'],
    ['3', '0', '8', 'tile-row-outside'],
  ];

  it.each(refusals)('is refused: %s/%s/%s', (z, x, y, code) => {
    expect(parseTileCoordinates(z, x, y)).toEqual({ ok: false, code });
  });

  it('has a case and sentences for each refusal', () => {
    expect(new Set(refusals.map(([, , , code]) => code))).toEqual(new Set(TILE_REFUSALS));
    expect(Object.keys(tileMessages)).toEqual([...TILE_REFUSALS]);
  });
});
