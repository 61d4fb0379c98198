import { describe, expect, it } from '@jest/globals';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { drawPoster, POSTER_PIXELS } from './poster-image.js';

const URL = `https://suckhoe.example.vn/q/1/K7M4Q2XQ/p-2021/${'a'.repeat(86)}`;

describe('the image of a poster', () => {
  it('is scanned back, in pixels enough for print', async () => {
    const { content, mediaType } = await drawPoster(URL, 'png');
    const { data, width, height } = PNG.sync.read(Buffer.from(content));
    expect(mediaType).toBe('image/png');
    expect([width, height]).toEqual([POSTER_PIXELS, POSTER_PIXELS]);
    expect(jsQR(Uint8ClampedArray.from(data), width, height)?.data).toBe(URL);
  });

  it('has a white margin of four modules at least', async () => {
    const { data, width } = PNG.sync.read(Buffer.from((await drawPoster(URL, 'png')).content));
    const dark = (x: number, y: number): boolean => (data[(y * width + x) * 4] ?? 255) < 128;
    const modules = 65 + 8;
    const margin = Math.floor((4 * width) / modules) - 1;
    for (let step = 0; step < width; step += 4) {
      for (let edge = 0; edge < margin; edge += 8) {
        expect(dark(edge, step) || dark(step, edge)).toBe(false);
      }
    }
  });

  it('is an SVG where one asks for it', async () => {
    const { content, mediaType } = await drawPoster(URL, 'svg');
    expect(mediaType).toBe('image/svg+xml');
    expect(String(content)).toMatch(/^<svg /);
  });
});
