import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIRST_PAGE, FIRST_VIEW_BYTES_MAX, firstView, totalBytes } from './first-view.ts';
import { keptFiles } from './kept-files.ts';

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
    const assets = readdirSync(join(built, 'assets')).filter((name) => !/\.(br|gz)$/.test(name));
    const { shell, later } = keptFiles(assets.map((name) => `assets/${name}`));
    // Behind a name stands what its content comes to, in which a hyphen may be; the order goes by it.
    expect(later.map((file) => file.replace(/-[\w-]{8}\./, '.')).sort()).toEqual([
      '/assets/map-renderer.css',
      '/assets/map-renderer.js',
      '/assets/maplibre-gl-worker.js',
      '/assets/ring-drawing.js',
    ]);
    expect(shell).toHaveLength(assets.length - later.length + 1);
    const bytes = (file: string): number => statSync(join(built, file)).size;
    // What reads codes may be as large; nothing else that is taken along is.
    const large = shell.filter((file) => file !== '/' && !file.endsWith('.wasm') && bytes(file) > 300_000);
    expect(large).toEqual([]);
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
