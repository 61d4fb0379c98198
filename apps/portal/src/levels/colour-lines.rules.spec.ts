import { describe, expect, it } from '@jest/globals';
import { colourLine } from './colour-lines.rules.ts';
import type { RollUpFound } from './proposed-level.ts';

const TOLD = { document: '2686/QĐ-BCĐQG', verified: true };
const rollUp = (when: RollUpFound['when'], counted: number | null, countedAtMost = counted): RollUpFound => ({
  ...{ ...TOLD, colour: 'red', when, parts: 8, counted, countedAtMost, holds: null },
});

describe('a condition of a colour', () => {
  it('of a commune is its factor', () => {
    const found = { ...TOLD, factor: 'borders-red', colour: 'orange', holds: true, neighbours: ['31318'] } as const;
    expect(colourLine(found)).toEqual({ text: 'borders-red', values: {} });
  });

  it.each<[string, RollUpFound, object]>([
    [
      'a share of parts',
      rollUp({ kind: 'share-of-parts', ofColour: 'red', percent: 30 }, 3),
      { text: 'share-of-parts', values: { percent: 30 }, ofColour: 'red', compared: { text: 'compared' } },
    ],
    [
      'more than a share',
      rollUp({ kind: 'share-of-parts', ofColour: 'red', percent: 30, moreThan: true }, 3, 5),
      {
        text: 'share-of-parts-more',
        compared: { text: 'comparedUpTo', values: { counted: 3, atMost: 5, parts: 8 } },
      },
    ],
    [
      'a spread that nobody has judged',
      rollUp({ kind: 'share-of-spread', percent: 50, moreThan: true }, null),
      { text: 'share-of-spread-more', compared: { text: 'comparedUnknown', values: { parts: 8 } } },
    ],
    [
      'a number of parts',
      rollUp({ kind: 'number-of-parts', ofColour: 'red', count: 1 }, 0),
      { text: 'number-of-parts', values: { count: 1 }, ofColour: 'red' },
    ],
  ])('of an area of parts is %s', (_, found, line) => {
    expect(colourLine(found)).toMatchObject(line);
  });
});
