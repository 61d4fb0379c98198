import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rollup } from 'vite';
import { builtScript } from './built-script.ts';
import { keptFiles, type BuiltScript, type KeptFiles } from './kept-files.ts';

const PORTAL = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = fileURLToPath(new URL('../src/service-worker/service-worker.ts', import.meta.url));

/**
 * Builds `/sw.js` with the list of files that make up the portal. The list's hash names the cache, so that a new build
 * is a new worker, and one that changed nothing is not.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    // Behind Vite's own: a script that turns out to be nothing but styles is taken away by then.
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const { shell, later } = keptFiles(Object.keys(bundle), scriptsOf(bundle));
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

function scriptsOf(bundle: Rollup.OutputBundle): BuiltScript[] {
  return Object.values(bundle).flatMap((output) => {
    if (output.type !== 'chunk') return [];
    const { fileName: file, facadeModuleId, isEntry, isDynamicEntry, imports, viteMetadata } = output;
    const source = isEntry || isDynamicEntry ? (facadeModuleId ?? file).replace(PORTAL, '') : undefined;
    return [{ file, source, loads: [...imports, ...(viteMetadata?.importedCss ?? [])] }];
  });
}

const bundledWorker = (constants: KeptFiles & { version: string }): Promise<string> =>
  builtScript(SOURCE, 'es', {
    PORTAL_VERSION: JSON.stringify(constants.version),
    PORTAL_SHELL: JSON.stringify(constants.shell),
    PORTAL_LATER: JSON.stringify(constants.later),
  });
