import { describe, expect, it } from '@jest/globals';
import { tileJsonOf, type TiledLayer } from './tile-json.js';

describe('the TileJSON document of a layer', () => {
  const levels: TiledLayer = {
    layer: 'levels',
    on: null,
    bounds: [105.3, 9.58, 105.9, 10],
    fields: { level: 'Number' },
    attribution: 'Sở Y tế <b>',
    dataVersion: 'a/b',
  };
  const document = tileJsonOf('https://lachan.example', levels);

  it('has what TileJSON 3.0.0 asks for', () => {
    expect(document).toMatchObject({
      tilejson: '3.0.0',
      tiles: ['https://lachan.example/tiles/levels/{z}/{x}/{y}.mvt?v=a%2Fb'],
      minzoom: 0,
      maxzoom: 16,
      bounds: [105.3, 9.58, 105.9, 10],
      vector_layers: [{ id: 'levels', fields: { id: 'String', level: 'Number' } }],
    });
    expect(document.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('has its centre within its bounds', () => {
    const [longitude = 0, latitude = 0, zoom = 0] = document.center;
    expect(longitude).toBeCloseTo(105.6);
    expect(latitude).toBeCloseTo(9.79);
    expect(zoom).toBe(9);
  });

  it('leads to the tiles of the day that was asked for', () => {
    const { tiles } = tileJsonOf('https://lachan.example', { ...levels, on: '2021-08-01' });
    expect(tiles).toEqual(['https://lachan.example/tiles/levels/{z}/{x}/{y}.mvt?v=a%2Fb&on=2021-08-01']);
  });

  it('lets no markup into the page of a viewer', () => {
    expect(document.attribution).toBe('Sở Y tế &lt;b&gt;');
  });
});
