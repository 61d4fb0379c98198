import { describe, expect, it } from '@jest/globals';
import { decidePosition, decideWindows, windowsShownOn } from './visited-place.rules.js';
import type { VisitedWindow } from './visited-place.js';

const NOW = new Date('2021-08-11T03:00:00Z');
const window = (from: string, to: string): VisitedWindow => ({ from: new Date(from), to: new Date(to) });

describe('windows', () => {
  it('are kept in the order of their beginnings', () => {
    const [early, late] = [
      window('2021-08-08T01:00:00Z', '2021-08-08T02:00:00Z'),
      window('2021-08-09T01:00:00Z', '2021-08-09T02:00:00Z'),
    ];
    expect(decideWindows([late, early], NOW)).toEqual({ ok: true, value: [early, late] });
  });

  it.each([
    ['without length', '2021-08-08T01:00:00Z', '2021-08-08T01:00:00Z', 'visited-window-empty'],
    ['turned round', '2021-08-08T02:00:00Z', '2021-08-08T01:00:00Z', 'visited-window-empty'],
    ['not over', '2021-08-11T02:00:00Z', '2021-08-11T03:00:01Z', 'visited-window-ahead'],
  ])('%s are refused, each by its place', (_, from, to, code) => {
    const sound = window('2021-08-07T01:00:00Z', '2021-08-07T02:00:00Z');
    expect(decideWindows([sound, window(from, to)], NOW)).toMatchObject({ code, path: 'windows[1].to', status: 422 });
  });

  it('may end now', () => {
    expect(decideWindows([window('2021-08-11T02:00:00Z', NOW.toISOString())], NOW)).toMatchObject({ ok: true });
  });
});

describe('the windows of a day', () => {
  // 28 July of Vietnam begins at 17:00Z of 27 July.
  it.each<[string, VisitedWindow, boolean]>([
    ['that day', window('2021-08-11T01:00:00Z', '2021-08-11T02:00:00Z'), true],
    ['up to its last minute', window('2021-08-11T16:59:00Z', '2021-08-11T17:30:00Z'), true],
    ['from the midnight after', window('2021-08-11T17:00:00Z', '2021-08-11T18:00:00Z'), false],
    ['the fourteenth day before', window('2021-07-27T16:00:00Z', '2021-07-27T17:01:00Z'), true],
    ['until the midnight before that', window('2021-07-27T16:00:00Z', '2021-07-27T17:00:00Z'), false],
  ])('%s', (_, one, isShown) => {
    expect(windowsShownOn([one], '2021-08-11')).toEqual(isShown ? [one] : []);
  });
});

describe('a position', () => {
  it.each<[string, number | undefined, number | undefined, object]>([
    ['in the province', 9.78, 105.46, { ok: true }],
    ['that nobody gave', undefined, undefined, { ok: true }],
    ['without a latitude', undefined, 105.46, { code: 'visited-place-position-incomplete', path: 'latitude' }],
    ['without a longitude', 9.78, undefined, { code: 'visited-place-position-incomplete', path: 'longitude' }],
    ['with its axes swapped', 105.46, 9.78, { code: 'visited-place-axes-swapped', path: 'latitude' }],
    ['in another province', 21.03, 105.85, { code: 'visited-place-outside-province', path: 'latitude' }],
  ])('%s', (_, latitude, longitude, expected) => {
    expect(decidePosition(latitude, longitude, [105.2, 9.5, 106, 10.2])).toMatchObject(expected);
  });
});
