import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIRST_PAGE, FIRST_VIEW_BYTES_MAX, firstView, totalBytes } from './first-view.ts';
import { keptFiles, type BuiltScript } from './kept-files.ts';

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

  it('takes the renderer of maps and the pages of offices along only for who looks at one', () => {
    const files = [...firstView(built, FIRST_PAGE).keys()];
    expect(files.filter((file) => /map-renderer|maplibre/.test(file))).toEqual([]);
    const assets = readdirSync(join(built, 'assets')).filter((name) => !/\.(br|gz)$/.test(name));
    const { shell, later } = keptFiles(
      assets.map((name) => `assets/${name}`),
      builtScripts(),
    );
    // Behind a name stands what its content comes to, in which a hyphen may be.
    const named = (some: readonly string[]) => some.map((file) => file.replace(/^\/assets\/(.*)-[\w-]{8}\./, '$1.'));
    expect(named(later)).toEqual(
      expect.arrayContaining([
        ...['map-renderer.css', 'map-renderer.js', 'maplibre-gl-worker.js', 'ring-drawing.js'],
        ...[
          'levels-page.js',
          'boundaries-page.js',
          'base-map-page.js',
          'supply-points-page.js',
          'zones-page.js',
          'zone-form.js',
        ],
      ]),
    );
    expect(named(shell)).toEqual(
      expect.arrayContaining([
        ...['declare-form-page.js', 'checkpoint-page.js', 'covid-map-page.js', 'essentials-map-page.js'],
      ]),
    );
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

  it('keeps on the device what there is, and nothing that there is not: one file that is missing, and nothing is kept', () => {
    const there = ['assets', 'fonts'].flatMap((folder) =>
      readdirSync(join(built, folder)).map((name) => `/${folder}/${name}`),
    );
    expect(keptByWorker().toSorted()).toEqual(there.filter((file) => !/\.(br|gz)$/.test(file)).sort());
  });
});

/** Files that the worker names, at once or later. */
function keptByWorker(): string[] {
  const worker = readFileSync(join(built, 'sw.js'), 'utf8');
  return [...new Set(worker.match(/\/(assets|fonts)\/[\w.-]+/g))];
}

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** From the manifest of the build. */
function builtScripts(): BuiltScript[] {
  const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  return Object.values(manifest)
    .filter(({ file }) => file.endsWith('.js'))
    .map(({ file, src, isEntry, isDynamicEntry, css = [], imports = [] }) => ({
      ...{ file, source: isEntry || isDynamicEntry ? (src ?? file) : undefined },
      loads: [...css, ...imports.flatMap((key) => manifest[key]?.file ?? [])],
    }));
}
