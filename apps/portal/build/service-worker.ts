import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { builtScript } from './built-script.ts';
import { keptFiles, type KeptFiles } from './kept-files.ts';

const SOURCE = fileURLToPath(new URL('../src/service-worker/service-worker.ts', import.meta.url));

/**
 * Builds `/sw.js` with the list of files that make up the portal. The list's hash names the cache, so that a new build
 * is a new worker, and one that changed nothing is not.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    async generateBundle(_options, bundle) {
      const { shell, later } = keptFiles(Object.keys(bundle));
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

const bundledWorker = (constants: KeptFiles & { version: string }): Promise<string> =>
  builtScript(SOURCE, 'es', {
    PORTAL_VERSION: JSON.stringify(constants.version),
    PORTAL_SHELL: JSON.stringify(constants.shell),
    PORTAL_LATER: JSON.stringify(constants.later),
  });
