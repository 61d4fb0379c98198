import ts from 'typescript';
import { type Rule, type SourceFile, type SourceTree, type Violation } from './source-tree.js';

const TABLE = 'apps/gateway/src/routing/routing-table.ts';
const VERBS: ReadonlySet<string> = new Set(['Get', 'Head', 'Post', 'Put', 'Patch', 'Delete', 'Options', 'All', 'Sse']);
/** For other services alone: the gateway leads nobody there. */
const INTERNAL = 'internal';

/** A row of the gateway's table: which services stand behind the prefix. */
interface LeadingRow {
  readonly segments: readonly string[];
  readonly services: readonly string[];
}

/** A route that a controller declares; undefined where its path is no literal. */
interface DeclaredRoute {
  readonly path: string | undefined;
  readonly declaredAt: string;
}

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '');
const parsed = ({ path, text }: SourceFile): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);

/** Every object of the table that names a prefix and one service or several. */
function rowsOf(tree: SourceTree): LeadingRow[] {
  const table = tree.find(({ path }) => path === TABLE);
  if (table === undefined) return [];
  const rows: LeadingRow[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const [prefix] = literalsOf(node, 'prefix');
      const services = [...literalsOf(node, 'service'), ...literalsOf(node, 'services')];
      if (prefix !== undefined) rows.push({ segments: segmentsOf(prefix), services });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed(table));
  return rows;
}

/** The text of a property, or the texts of its list. */
function literalsOf(object: ts.ObjectLiteralExpression, name: string): string[] {
  return object.properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property) || property.name.getText() !== name) return [];
    const { initializer } = property;
    const values = ts.isArrayLiteralExpression(initializer) ? [...initializer.elements] : [initializer];
    return values.filter(ts.isStringLiteralLike).map(({ text }) => text);
  });
}

function declaredIn(file: SourceFile): DeclaredRoute[] {
  const routes: DeclaredRoute[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node)) routes.push(...declaredBy(node));
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return routes;
}

function declaredBy(controller: ts.ClassDeclaration): DeclaredRoute[] {
  const [root] = callsOf(controller, (name) => name === 'Controller');
  if (root === undefined) return [];
  return controller.members.flatMap((member) =>
    callsOf(member, (name) => VERBS.has(name)).map((call) => {
      const [above, below] = [pathOf(root), pathOf(call)];
      const path =
        above === undefined || below === undefined ? undefined : `/${segmentsOf(`${above}/${below}`).join('/')}`;
      return { path, declaredAt: `${controller.name?.text ?? 'a class'}.${member.name?.getText() ?? 'a method'}` };
    }),
  );
}

function callsOf(node: ts.Node, isMeant: (name: string) => boolean): ts.CallExpression[] {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return decorators
    .map(({ expression }) => expression)
    .filter(ts.isCallExpression)
    .filter(({ expression }) => isMeant(expression.getText()));
}

/** Empty where a decorator has no argument. */
function pathOf({ arguments: [given] }: ts.CallExpression): string | undefined {
  if (given === undefined) return '';
  return ts.isStringLiteralLike(given) ? given.text : undefined;
}

/** Whether a request for the route can come by the row: a parameter may be any segment. */
const canComeBy = (route: readonly string[], { segments }: LeadingRow): boolean =>
  route.length >= segments.length &&
  segments.every((segment, at) => route[at] === segment || route[at]?.startsWith(':') === true);

/** What is wrong with the routes of controllers, as far as `faultOf` finds fault with them. */
function faultyRoutes(
  tree: SourceTree,
  faultOf: (path: string, led: readonly string[], app: string) => string | undefined,
): Violation[] {
  const rows = rowsOf(tree);
  return tree.flatMap((file) => {
    const [, app] = /^apps\/([^/]+)\/src\/.*\.controller\.ts$/.exec(file.path) ?? [];
    if (app === undefined || app === 'gateway') return [];
    return declaredIn(file).flatMap(({ path, declaredAt }) => {
      const segments = segmentsOf(path ?? '');
      if (path !== undefined && segments[0] === INTERNAL) return [];
      const led = rows.filter((row) => canComeBy(segments, row)).flatMap(({ services }) => services);
      const fault = path === undefined ? 'its path is no literal' : faultOf(path, led, app);
      return fault === undefined ? [] : [{ path: file.path, message: `${declaredAt}: ${fault}` }];
    });
  });
}

export const routeRules: readonly Rule[] = [
  {
    name: 'every route of a controller stands in the table of the gateway, or is internal',
    planted: {
      [TABLE]: "export const ROUTES = [{ prefix: '/v1/doses', service: 'x' }];",
      'apps/x/src/doses/a.controller.ts': "@Controller('v1')\nexport class A {\n  @Post('lots')\n  a(): void {}\n}",
    },
    check: (tree) =>
      faultyRoutes(tree, (path, led) => (led.length === 0 ? `${TABLE} has nothing for ${path}` : undefined)),
  },
  {
    name: 'the gateway leads a route to the service that declares it',
    planted: {
      [TABLE]: "export const ROUTES = [{ prefix: '/v1/lots', service: 'y' }];",
      'apps/x/src/lots/a.controller.ts': "@Controller('v1/lots')\nexport class A {\n  @Get(':id')\n  a(): void {}\n}",
    },
    check: (tree) =>
      faultyRoutes(tree, (path, led, app) =>
        led.length > 0 && !led.includes(app) ? `${TABLE} gives ${path} to ${led.join(', ')}` : undefined,
      ),
  },
];
