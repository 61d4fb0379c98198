import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const resolve = createRequire(import.meta.url).resolve;
const FONT_FILES = ['latin-400', 'latin-600', 'vietnamese-400', 'vietnamese-600'];

/**
 * Puts Be Vietnam Pro under `/fonts/`, by names that never change: pages that are rendered by services name them too.
 */
export function fonts(): Plugin {
  return {
    name: 'fonts',
    generateBundle() {
      for (const file of FONT_FILES) {
        const source = readFileSync(resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${file}-normal.woff2`));
        this.emitFile({ type: 'asset', fileName: `fonts/be-vietnam-pro-${file}.woff2`, source });
      }
    },
  };
}
