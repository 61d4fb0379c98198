import { dirname, join, normalize } from 'node:path';
import type { Rule, SourceTree, Violation } from './source-tree.js';

const markdown = (tree: SourceTree): SourceTree => tree.filter(({ path }) => path.endsWith('.md'));

/** Every relative link of a page that leads nowhere. */
function brokenLinks(tree: SourceTree): Violation[] {
  const paths = new Set(tree.flatMap(({ path }) => [path, ...foldersOf(path)]));
  return markdown(tree).flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(#[^)]*)?\)/g)].flatMap(([, link = '']) => {
      const target = normalize(join(dirname(path), link)).replace(/\/$/, '');
      const generated = target.includes('/generated/') || target.startsWith('docs/generated');
      return paths.has(target) || generated ? [] : [{ path, message: `links to ${link}, which is not there` }];
    }),
  );
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
}

/** The third column of the glossary, each word of which must exist in the code. */
function wordsWithoutCode(tree: SourceTree): Violation[] {
  const glossary = tree.find(({ path }) => path === 'docs/glossary.md');
  if (!glossary) return [];
  const code = tree.filter(({ path }) => /\.(tsx?|json|sql)$/.test(path)).map(({ text }) => text);
  const names = [...glossary.text.matchAll(/^\|[^|]*\|[^|]*\|\s*(.+?)\s*\|\s*$/gm)]
    .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)])
    .map(([, name = '']) => name);
  return names
    .filter((name) => !code.some((text) => text.includes(name)))
    .map((name) => ({ path: glossary.path, message: `names ${name}, which no code has` }));
}

export const documentRules: readonly Rule[] = [
  {
    name: 'links of documents lead somewhere',
    planted: { 'docs/a.md': 'See [b](b.md).' },
    check: brokenLinks,
  },
  {
    name: 'the names of the glossary exist in the code',
    planted: { 'docs/glossary.md': '| tờ khai | declaration | `declarationThatIsNot` |' },
    check: wordsWithoutCode,
  },
  {
    name: 'a decision is accepted or gone',
    planted: { 'docs/adr/0001-a.md': '# 1. A\n\nStatus: proposed\n' },
    check: (tree) =>
      markdown(tree)
        .filter(({ path, text }) => /^docs\/adr\/\d/.test(path) && !/^Status: (accepted|superseded by )/m.test(text))
        .map(({ path }) => ({ path, message: 'has no line "Status: accepted"' })),
  },
  {
    name: 'every service has its page',
    planted: { 'apps/x/src/main.ts': 'export {};' },
    check: (tree) =>
      tree
        .filter(({ path }) => /^apps\/[^/]+\/src\/main\.ts$/.test(path))
        .map(({ path }) => path.replace('src/main.ts', 'README.md'))
        .filter((page) => !tree.some(({ path }) => path === page))
        .map((page) => ({ path: page, message: 'is missing' })),
  },
  {
    name: 'a migration says whether it breaks older code',
    planted: { 'apps/x/migrations/0001_a.sql': 'CREATE TABLE a ();' },
    check: (tree) =>
      tree
        .filter(
          ({ path, text }) => /migrations[^/]*\/\d{4}_[^/]*\.sql$/.test(path) && !/^-- breaking: (yes|no)\n/.test(text),
        )
        .map(({ path }) => ({ path, message: 'does not begin with "-- breaking: yes|no"' })),
  },
];
