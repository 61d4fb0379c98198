import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InboxWindow, WINDOW_POSITIONS } from './inbox-window.js';

describe('InboxWindow', () => {
  it.each([
    { had: [], position: 1, answer: false, why: 'nothing was had' },
    { had: [5], position: 5, answer: true, why: 'it was had' },
    { had: [5], position: 4, answer: false, why: 'a lower position may come late' },
    { had: [5], position: 6, answer: false, why: 'a higher one is new' },
    { had: [WINDOW_POSITIONS + 5], position: 5, answer: true, why: 'what lies below the window counts as had' },
    { had: [WINDOW_POSITIONS + 5], position: 6, answer: false, why: 'the lowest of the window does not' },
    { had: [7, 7 + WINDOW_POSITIONS - 1], position: 7, answer: true, why: 'it is the lowest of the window' },
    { had: [7, 2 * WINDOW_POSITIONS], position: WINDOW_POSITIONS + 7, answer: false, why: 'the ring was freed' },
  ])('answers $answer, as $why', ({ had, position, answer }) => {
    const window = InboxWindow.empty();
    for (const each of had) window.take(each);
    expect(window.has(position)).toBe(answer);
  });

  it('takes each position once, in whatever order, also when stored and loaded in between', () => {
    const nearby = fc.array(fc.integer({ min: 1, max: 3 * WINDOW_POSITIONS }), { maxLength: 200 });
    fc.assert(
      fc.property(nearby, fc.nat(), (positions, cut) => {
        let window = InboxWindow.empty();
        const had = new Set<number>();
        let highest = 0;
        positions.forEach((position, at) => {
          const isNew = !had.has(position) && position > highest - WINDOW_POSITIONS;
          expect(window.take(position)).toBe(isNew);
          if (isNew) had.add(position);
          highest = Math.max(highest, position);
          if (at === cut % positions.length) window = InboxWindow.of(window.highest, window.seen);
        });
      }),
    );
  });

  it('refuses bytes of another window', () => {
    expect(() => InboxWindow.of(1, Buffer.alloc(3))).toThrow(RangeError);
  });
});
