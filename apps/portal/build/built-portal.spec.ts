import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIRST_PAGE, FIRST_VIEW_BYTES_MAX, firstView, totalBytes } from './first-view.ts';

const built = fileURLToPath(new URL('../../../dist/apps/portal/', import.meta.url));
const page = readFileSync(join(built, 'index.html'), 'utf8');

describe('the built portal', () => {
  it('shows its first page for less than 200 kB over the wire, fonts and all', () => {
    const files = firstView(built, FIRST_PAGE);
    expect(files.size).toBeGreaterThan(6);
    expect(totalBytes(files)).toBeLessThan(FIRST_VIEW_BYTES_MAX);
  });

  it('has no script and no style in its page, and nothing from elsewhere', () => {
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|https?:/);
    const scripts = page.match(/<script[^>]*>/g) ?? [];
    expect(scripts).toHaveLength(2);
    for (const script of scripts) expect(script).toContain(' src="/assets/');
    // It runs before anything is drawn; the portal itself, a module, when the page has been read.
    const early = scripts.filter((script) => script.includes('before-paint-'));
    expect(early).toHaveLength(1);
    expect(early[0]).not.toMatch(/module|defer|async/);
  });

  it('takes the renderer of maps along only for who looks at one', () => {
    const files = [...firstView(built, FIRST_PAGE).keys()];
    expect(files.filter((file) => /map-renderer|maplibre/.test(file))).toEqual([]);
    const worker = readFileSync(join(built, 'sw.js'), 'utf8');
    const lists = [...worker.matchAll(/\[[^\]]*\/assets\/[^\]]*\]/g)].map(([list]) => list);
    const [shell, later] = [/before-paint/, /map-renderer/].map((file) => lists.find((list) => file.test(list)));
    expect(shell).not.toMatch(/map-renderer|maplibre/);
    expect(later).toMatch(/map-renderer[^\]]*\.css.*maplibre-gl-worker|maplibre-gl-worker.*map-renderer/s);
  });

  it('has the fonts under the names that pages of services use', () => {
    expect(readdirSync(join(built, 'fonts')).sort()).toEqual([
      'be-vietnam-pro-latin-400.woff2',
      'be-vietnam-pro-latin-600.woff2',
      'be-vietnam-pro-vietnamese-400.woff2',
      'be-vietnam-pro-vietnamese-600.woff2',
    ]);
  });

  it('keeps a page on the device that names every file of it', () => {
    const worker = readFileSync(join(built, 'sw.js'), 'utf8');
    for (const file of readdirSync(join(built, 'assets')).filter((name) => !/\.(br|gz)$/.test(name)))
      expect(worker).toContain(`/assets/${file}`);
  });
});
