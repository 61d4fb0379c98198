import { describe, expect, it } from '@jest/globals';
import { pointColourOf, shadesOf } from './legend.rules';
import type { PlatformStyle } from './styled-layers';

const step = ['step', ['get', 'per100000'], '#fff7ec', 20, '#fdd49e', 50, '#fc8d59'];
const style = {
  version: 8,
  sources: {},
  layers: [
    { id: 'cases', type: 'fill', source: 'cases', paint: { 'fill-color': ['case', ['has', 'x'], step, '#b4b4b4'] } },
    { id: 'levels', type: 'fill', source: 'levels', paint: { 'fill-color': '#0f757b' } },
    { id: 'hospitals', type: 'circle', source: 'hospitals', paint: { 'circle-color': '#d55e00' } },
    { id: 'supply-points', type: 'circle', source: 'supply-points', paint: { 'circle-color': ['get', 'colour'] } },
  ],
} as unknown as PlatformStyle;

describe('a legend', () => {
  it('has every shade with the numbers between which it stands', () => {
    expect(shadesOf(style, 'cases')).toEqual([
      { from: undefined, to: 20, colour: '#fff7ec' },
      { from: 20, to: 50, colour: '#fdd49e' },
      { from: 50, to: undefined, colour: '#fc8d59' },
    ]);
  });

  it('has none of a layer without shades, nor of one that is not there', () => {
    expect(shadesOf(style, 'levels')).toEqual([]);
    expect(shadesOf(style, 'coverage')).toEqual([]);
  });

  it('has the colour of points where all of them have one', () => {
    expect(pointColourOf(style, 'hospitals')).toBe('#d55e00');
    expect(pointColourOf(style, 'supply-points')).toBeUndefined();
    expect(pointColourOf(style, 'checkpoints')).toBeUndefined();
  });
});
