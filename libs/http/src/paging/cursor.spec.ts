import { describe, expect, it } from '@jest/globals';
import { CursorCodec } from './cursor.js';
import { pageOf } from './page.js';

const codec = new CursorCodec(Buffer.alloc(32, 7));
const cursor = codec.encode('places', ['2021-08-11', 12]);

describe('cursors', () => {
  it('come back as they were', () => {
    expect(codec.decode('places', cursor)).toEqual(['2021-08-11', 12]);
  });

  it.each([
    ['of another list', 'declarations', cursor],
    ['changed', 'places', `${cursor.slice(0, -2)}AA`],
    ['of another key', 'places', new CursorCodec(Buffer.alloc(32, 8)).encode('places', ['x'])],
    ['empty', 'places', ''],
    ['short', 'places', 'AAAA'],
    ['no base64', 'places', '****'],
    ['endless', 'places', 'A'.repeat(5_000)],
  ])('are refused when they are %s', (_, purpose, text) => {
    expect(() => codec.decode(purpose, text)).toThrow(
      expect.objectContaining({ status: 400, code: 'cursor-malformed' }),
    );
  });

  it.each([
    [[1, 2, 3], 2, [1, 2], '2'],
    [[1, 2], 2, [1, 2], null],
    [[], 2, [], null],
  ])('lead from %j by %i', (rows, limit, items, nextCursor) => {
    expect(pageOf(rows, limit, String)).toEqual({ items, nextCursor });
  });
});
