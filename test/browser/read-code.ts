import jsqr from 'jsqr';
import type { Locator } from 'playwright-core';
import { PNG } from 'pngjs';
import { eventually } from '#libs/testing';

/** Longest wait for a code to be drawn. */
const DRAWN_WITHIN_MS = 20_000;

/** What the QR code in a picture says, as another phone would read it; undefined where there is none to be read. */
export function readCode(png: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(png);
  return jsqr.default(new Uint8ClampedArray(data), width, height)?.data;
}

/** Holds a camera before what stands on the screen, until it reads a code. */
export function readCodeOnScreen(target: Locator): Promise<string> {
  return eventually(async () => readCode(await target.screenshot()), {
    withinMs: DRAWN_WITHIN_MS,
    until: 'a code on the screen that can be read',
  });
}
