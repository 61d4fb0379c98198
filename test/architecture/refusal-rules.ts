import { isSpec, type Rule, type SourceTree, type Violation } from './source-tree.js';

const REFUSAL = /new Refused\(\s*'([a-z-]+)'/g;
const SENTENCE = /^\s+'?([a-z][a-z-]*)'?: \{\s*(?:vi|en|$)/gm;

/** An app may answer the sentences of its own files and those of the libraries. */
const rootOf = (path: string): string => /^apps\/[^/]+\/|^libs\//.exec(path)?.[0] ?? '';

/** Every code that is refused with and that no catalogue puts into words: a client would read the bare code. */
function untoldRefusals(tree: SourceTree): Violation[] {
  const code = tree.filter(
    ({ path }) => path.endsWith('.ts') && rootOf(path) !== '' && !isSpec(path) && !path.endsWith('.fixture.ts'),
  );
  const told = Map.groupBy(
    code.flatMap(({ path, text }) =>
      [...text.matchAll(SENTENCE)].map(([, name = '']) => ({ root: rootOf(path), name })),
    ),
    ({ root }) => root,
  );
  const tells = (root: string, name: string): boolean => told.get(root)?.some((found) => found.name === name) ?? false;
  return code.flatMap(({ path, text }) =>
    [...text.matchAll(REFUSAL)]
      .map(([, name = '']) => name)
      .filter((name) => !tells(rootOf(path), name) && !tells('libs/', name))
      .map((name) => ({ path, message: `refuses with ${name}, for which there is no sentence` })),
  );
}

export const refusalRules: readonly Rule[] = [
  {
    name: 'every code that is refused with has a sentence',
    planted: { 'apps/x/src/a.ts': "throw new Refused('nobody-says-this', { status: 400 });" },
    check: untoldRefusals,
  },
];
