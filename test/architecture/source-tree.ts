import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** One import of a file: as written, and as a path from the root where it is one of ours. */
export interface ImportOf {
  readonly specifier: string;
  /** Path from the root with its `.ts` ending; undefined for a package. */
  readonly target: string | undefined;
  /** Gone after compilation: it shapes types, and runs nothing. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly ImportOf[];
}

/** What the rules look at: every file that is tracked or about to be, generated ones left out. */
export type SourceTree = readonly SourceFile[];

export interface Violation {
  readonly path: string;
  readonly message: string;
}

export interface Rule {
  readonly name: string;
  readonly check: (tree: SourceTree) => Violation[];
  /** A smallest tree that breaks the rule once: a rule that does not find it guards nothing. */
  readonly planted: Record<string, string>;
}

const READ = /\.(tsx?|css|mjs|md|json|sql|ya?ml|sh)$|^\.ci\/run$/;
const GENERATED = /(^|\/)(generated|node_modules|dist)\//;

/** Reads the checkout at `root`. */
export function readSourceTree(root: string): SourceTree {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const present = execFileSync('git', ['ls-files', '-z', '--deleted'], { cwd: root, encoding: 'utf8' });
  const deleted = new Set(present.split('\0'));
  return treeOf(
    listed
      .split('\0')
      .filter((path) => READ.test(path) && !GENERATED.test(path) && !deleted.has(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
  );
}

/** Makes a tree of path and text pairs, as the planted violations are. */
export function treeOf(files: Iterable<readonly [string, string]>): SourceTree {
  const all = [...files];
  const known = new Set(all.map(([path]) => path));
  return all.map(([path, text]) => ({ path, text, imports: importsOf(path, text, known) }));
}

function importsOf(path: string, text: string, known: ReadonlySet<string>): ImportOf[] {
  if (!/\.tsx?$/.test(path)) return [];
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, false, kind);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    const specifier = moduleSpecifier.text;
    return [{ specifier, target: resolve(path, specifier, known), typeOnly: isTypeOnly(statement) }];
  });
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  if (specifier.startsWith('#packages/')) return `packages/${specifier.slice('#packages/'.length)}/src/index.ts`;
  if (specifier.startsWith('#libs/')) return `libs/${specifier.slice('#libs/'.length)}/src/index.ts`;
  if (!specifier.startsWith('.')) return undefined;
  const path = normalize(join(dirname(from), specifier)).replace(/\.js$/, '.ts');
  return ['', '.ts', '.tsx'].map((ending) => path + ending).find((candidate) => known.has(candidate)) ?? path;
}

export const isSpec = (path: string): boolean => path.endsWith('.spec.ts');

/** `apps/<app>/src/<capability>/…` taken apart; undefined elsewhere. */
export function capabilityOf(path: string): { app: string; capability: string } | undefined {
  const found = /^apps\/([^/]+)\/src\/([^/]+)\//.exec(path);
  return found?.[1] && found[2] ? { app: found[1], capability: found[2] } : undefined;
}
