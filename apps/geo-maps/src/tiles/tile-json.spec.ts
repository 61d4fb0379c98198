import { describe, expect, it } from '@jest/globals';
import { tileJsonOf } from './tile-json.js';

describe('the TileJSON document of a layer', () => {
  const document = tileJsonOf('https://lachan.example', {
    layer: 'levels',
    bounds: [105.3, 9.58, 105.9, 10],
    fields: { level: 'Number' },
    attribution: 'Sở Y tế <b>',
    dataVersion: 'a/b',
  });

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

  it('lets no markup into the page of a viewer', () => {
    expect(document.attribution).toBe('Sở Y tế &lt;b&gt;');
  });
});
