import { describe, expect, it } from '@jest/globals';
import { cornerNear, outlineOf, outlineText, readOutline, ringsOf } from './outline-text';

const SQUARE = '9.78, 105.46\n9.78, 105.47\n9.79, 105.47\n9.79, 105.46';

describe('corners that somebody types', () => {
  it('are read latitude first, one a line, with points or commas, closed or not', () => {
    const ring = [
      [105.46, 9.78],
      [105.47, 9.78],
      [105.47, 9.79],
      [105.46, 9.79],
    ];
    for (const text of [
      SQUARE,
      `${SQUARE}\n9.78, 105.46\n`,
      SQUARE.replaceAll(',', ''),
      SQUARE.replaceAll(',', ';').replaceAll('.', ','),
      `\n  ${SQUARE.replaceAll('\n', '\r\n')}  `,
    ])
      expect(readOutline(text)).toEqual({ rings: [ring], faults: [] });
  });

  it.each([
    ['what is no pair', `${SQUARE}\nHẻm 12`, { kind: 'unreadable', ring: 1, corner: 5 }],
    ['half a pair', `9.78\n${SQUARE}`, { kind: 'unreadable', ring: 1, corner: 1 }],
    ['swapped axes', SQUARE.replace('9.78, 105.47', '105.47, 9.78'), { kind: 'swapped', ring: 1, corner: 2 }],
    ['another country', SQUARE.replace('105.47', '15.47'), { kind: 'outside-vietnam', ring: 1, corner: 2 }],
    ['a corner twice', `9.78, 105.46\n${SQUARE}`, { kind: 'repeated', ring: 1, corner: 2 }],
    ['two corners', `${SQUARE}\n\n9.7, 105.4\n9.8, 105.4`, { kind: 'too-few', ring: 2, corner: 2 }],
  ])('are refused with the number of the corner: %s', (_, text, fault) => {
    expect(readOutline(text).faults).toEqual([fault]);
  });

  it('come out as they went in, hole and second part too', () => {
    const hole = '9.783, 105.463\n9.783, 105.466\n9.786, 105.466';
    const island = '9.8, 105.5\n9.8, 105.51\n9.81, 105.51';
    const text = [SQUARE, hole, island].join('\n\n');
    const outline = outlineOf(readOutline(text).rings);
    expect(outline.coordinates.map((part) => part.map((ring) => ring.length))).toEqual([[5, 4], [4]]);
    expect(outlineText(ringsOf(outline))).toBe(text);
  });

  it('are found again by a position near one of them', () => {
    const { rings } = readOutline(`${SQUARE}\n\n9.8, 105.5\n9.8, 105.51\n9.81, 105.51`);
    expect(cornerNear(rings, [105.509, 9.809])).toEqual({ ring: 2, corner: 3 });
    expect(cornerNear([], [105, 9])).toBeUndefined();
  });
});
