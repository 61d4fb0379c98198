import { capabilityOf, isSpec, type Rule, type SourceTree, type Violation } from './source-tree.js';

/** Arrows between nodes, from every import that leaves one node for another. */
function graphOf(
  tree: SourceTree,
  nodeOf: (path: string) => string | undefined,
  withTypes: boolean,
): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const file of tree.filter(({ path }) => !isSpec(path))) {
    const from = nodeOf(file.path);
    for (const { target } of file.imports.filter(({ typeOnly }) => withTypes || !typeOnly)) {
      const to = target && nodeOf(target);
      if (from && to && from !== to) graph.set(from, (graph.get(from) ?? new Set()).add(to));
    }
  }
  return graph;
}

function findCycles(graph: Map<string, Set<string>>): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (node: string, trail: string[]): void => {
    const at = trail.indexOf(node);
    if (at >= 0) {
      cycles.push([...trail.slice(at), node]);
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles;
}

const violationsOf = (cycles: string[][]): Violation[] =>
  cycles.map((cycle) => ({ path: cycle[0] ?? '', message: `a circle of imports: ${cycle.join(' → ')}` }));

export const cycleRules: readonly Rule[] = [
  {
    name: 'files import each other without circles',
    planted: {
      'libs/http/src/a.ts': "import { b } from './b.js';",
      'libs/http/src/b.ts': "import { a } from './a.js';",
    },
    check: (tree) => violationsOf(findCycles(graphOf(tree, (path) => path, false))),
  },
  {
    name: 'capabilities of an app depend on each other without circles',
    planted: {
      'apps/x/src/doses/a.rules.ts': "import { b } from '../stock/b.rules.js';",
      'apps/x/src/stock/b.rules.ts': "import type { c } from '../doses/c.rules.js';",
    },
    check: (tree) =>
      violationsOf(
        findCycles(
          graphOf(
            tree,
            (path) => {
              const found = capabilityOf(path);
              return found && `apps/${found.app}/src/${found.capability}`;
            },
            true,
          ),
        ),
      ),
  },
];
