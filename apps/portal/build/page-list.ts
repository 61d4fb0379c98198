import type { Plugin, Rollup } from 'vite';
import { PAGE_PATHS, type PageName } from '../src/navigation/page-paths.ts';
import { firstWordsOf } from './first-words.ts';

/** The pages that people come to from outside, whose files are asked for along with the first script. */
const ENTRANCES: Partial<Record<PageName, string>> = {
  home: 'src/home/home-page.tsx',
  place: 'src/place/place-page.tsx',
  declare: 'src/declare/declare-page.tsx',
};

/**
 * Writes `pages.json`, from which the gateway knows what addresses are pages, and what stands in the page at each of
 * them before its script is there.
 */
export function pageList(): Plugin {
  return {
    name: 'page-list',
    generateBundle(_options, bundle) {
      const names = Object.keys(PAGE_PATHS) as PageName[];
      const pages = names.map((name) => [PAGE_PATHS[name], preloads(ENTRANCES[name], bundle) + firstWordsOf(name)]);
      const source = `${JSON.stringify(Object.fromEntries(pages), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'pages.json', source });
    },
  };
}

function preloads(source: string | undefined, bundle: Rollup.OutputBundle): string {
  if (source === undefined) return '';
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (page === undefined || entry === undefined) throw new Error(`${source} is no chunk of the portal`);
  const first = [entry.fileName, ...entry.imports];
  const files = [page.fileName, ...page.imports].filter((file) => !first.includes(file));
  return files.map((file) => `<link rel="modulepreload" href="/${file}">`).join('');
}
