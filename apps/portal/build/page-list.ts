import type { Plugin } from 'vite';
import { PAGE_PATHS } from '../src/navigation/page-paths.ts';

/** Writes `pages.json`, from which the gateway knows what addresses are pages. */
export function pageList(): Plugin {
  return {
    name: 'page-list',
    generateBundle() {
      const source = `${JSON.stringify(Object.values(PAGE_PATHS), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'pages.json', source });
    },
  };
}
