import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { builtScript } from './built-script.ts';

const SOURCE = fileURLToPath(new URL('../src/service-worker/service-worker.ts', import.meta.url));

/** The renderer of maps, its worker and its style sheet: not taken along by who only declares. */
const DRAWS_MAPS = /^assets\/(map-renderer|maplibre-gl)/;

/**
 * Builds `/sw.js` with the list of files that make up the portal. The list's hash names the cache, so that a new build
 * is a new worker, and one that changed nothing is not.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    async generateBundle(_options, bundle) {
      const files = Object.keys(bundle).filter((file) => /^(assets|fonts)\//.test(file));
      const isLater = (file: string): boolean => DRAWS_MAPS.test(file);
      const shell = ['/', ...files.filter((file) => !isLater(file)).map((file) => `/${file}`)].sort();
      const later = files
        .filter(isLater)
        .map((file) => `/${file}`)
        .sort();
      const page = bundle['index.html'];
      const markup = page?.type === 'asset' ? page.source : '';
      const version = createHash('sha256')
        .update(JSON.stringify([shell, later]))
        .update(markup)
        .digest('hex')
        .slice(0, 16);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: await bundledWorker({ version, shell, later }) });
    },
  };
}

const bundledWorker = (constants: { version: string; shell: string[]; later: string[] }): Promise<string> =>
  builtScript(SOURCE, 'es', {
    PORTAL_VERSION: JSON.stringify(constants.version),
    PORTAL_SHELL: JSON.stringify(constants.shell),
    PORTAL_LATER: JSON.stringify(constants.later),
  });
