import { beforeAll, describe, expect, it } from '@jest/globals';
import scan from 'jsqr';
import { PNG } from 'pngjs';
import { drawPoster, POSTER_PIXELS } from './poster-image.js';

const URL = `https://suckhoe.example.vn/q/1/K7M4Q2XQ/p-2021/${'a'.repeat(86)}`;

describe('the image of a poster', () => {
  let image: PNG;

  beforeAll(async () => {
    image = PNG.sync.read(Buffer.from((await drawPoster(URL, 'png')).content));
  });

  it('is scanned back, in pixels enough for print', () => {
    const { data, width, height } = image;
    expect([width, height]).toEqual([POSTER_PIXELS, POSTER_PIXELS]);
    expect(scan.default(Uint8ClampedArray.from(data), width, height)?.data).toBe(URL);
  });

  it('is black on white, with white all around', () => {
    const { data, width } = image;
    const shadeAt = (x: number, y: number): number => data[(y * width + x) * 4] ?? -1;
    const firstDark = Array.from({ length: width }, (_, at) => at).find((at) => shadeAt(at, at) === 0) ?? 0;
    const moduleWidth = width / (65 + 8);
    expect(firstDark).toBeGreaterThanOrEqual(Math.floor(4 * moduleWidth) - 1);
    const edge = Array.from({ length: width }, (_, at) => [shadeAt(at, 0), shadeAt(0, at), shadeAt(at, width - 1)]);
    expect(new Set(edge.flat())).toEqual(new Set([255]));
  });

  it('is an SVG where one asks for it', async () => {
    const { content, mediaType } = await drawPoster(URL, 'svg');
    expect(mediaType).toBe('image/svg+xml');
    expect(String(content)).toMatch(/^<svg /);
  });
});
