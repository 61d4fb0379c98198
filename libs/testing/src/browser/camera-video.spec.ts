import { expect, it } from '@jest/globals';
import jsqr from 'jsqr';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCameraVideo } from './camera-video.js';

const WIDTH = 640;
const HEIGHT = 480;

it('shows a code that a reader reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lachan-camera-'));
  try {
    const file = join(folder, 'camera.y4m');
    writeCameraVideo(file, 'LC1.D.0123');
    const video = readFileSync(file);
    const start = video.indexOf('FRAME\n') + 'FRAME\n'.length;
    const pixels = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
    for (let index = 0; index < WIDTH * HEIGHT; index += 1)
      pixels.fill(video[start + index] ?? 0, index * 4, index * 4 + 4);
    expect(jsqr.default(pixels, WIDTH, HEIGHT)?.data).toBe('LC1.D.0123');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
