import ts from 'typescript';
import { isSpec, type Rule, type SourceFile, type Violation } from './source-tree.js';

const FILE_LINES_MAX = 350;
const FUNCTION_LINES_MAX = 60;
const BANNED_ROOM = /(^|\/)(common|shared|core|utils?|helpers?|misc|managers?)(\/|\.[a-z.-]*ts$)/;
const ENVIRONMENT = /process\.env/;
const MAY_READ_ENVIRONMENT = /(^|\/)config\.ts$|^deploy\/|^tools\/|^bench\/|^test\/|^libs\/testing\//;

/** A rule about the text of TypeScript files, one message a file. */
function textRule(
  name: string,
  planted: Record<string, string>,
  fault: (file: SourceFile) => string | undefined,
): Rule {
  return {
    name,
    planted,
    check: (tree) =>
      tree
        .filter(({ path }) => /\.tsx?$/.test(path) && !path.startsWith('test/architecture/'))
        .flatMap((file): Violation[] => {
          const message = fault(file);
          return message ? [{ path: file.path, message }] : [];
        }),
  };
}

function longestFunction(file: SourceFile): number {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ESNext, false);
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  let longest = 0;
  const visit = (node: ts.Node): void => {
    if ((ts.isFunctionLike(node) || ts.isConstructorDeclaration(node)) && 'body' in node && node.body) {
      longest = Math.max(longest, lineOf(node.body.getEnd()) - lineOf(node.body.getFullStart()) + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return longest;
}

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

export const codeRules: readonly Rule[] = [
  textRule('no file is longer than 350 lines', { 'libs/http/src/a.ts': lines(351, 'export {};') }, ({ text }) =>
    text.split('\n').length - 1 > FILE_LINES_MAX ? `is longer than ${FILE_LINES_MAX} lines` : undefined,
  ),
  textRule(
    'no function is longer than 60 lines',
    { 'libs/http/src/a.ts': `export function a(): void {\n${lines(60, '  a();')}}\n` },
    (file) =>
      !isSpec(file.path) && longestFunction(file) > FUNCTION_LINES_MAX
        ? `has a function longer than ${FUNCTION_LINES_MAX} lines`
        : undefined,
  ),
  textRule('no room is named after nothing', { 'libs/http/src/utils.ts': 'export {};' }, ({ path }) =>
    BANNED_ROOM.test(path) ? 'is named after nothing' : undefined,
  ),
  textRule(
    'the environment is read in config.ts alone',
    { 'apps/x/src/a.ts': 'export const a = process.env.A;' },
    ({ path, text }) =>
      ENVIRONMENT.test(text) && !MAY_READ_ENVIRONMENT.test(path) && !isSpec(path) ? 'reads process.env' : undefined,
  ),
  textRule(
    'the portal has its styles in style sheets',
    { 'apps/portal/src/a.tsx': 'const a = <p style={{ margin: 0 }} />;' },
    ({ path, text }) =>
      path.startsWith('apps/portal/') && /\sstyle=|dangerouslySetInnerHTML/.test(text) && !isSpec(path)
        ? 'writes what the content-security policy forbids'
        : undefined,
  ),
  textRule(
    'a browser loads no library later but the reader of certificates',
    { 'apps/portal/src/a.ts': "await import('#libs/vaccination-certificates');" },
    ({ path, text }) =>
      path.startsWith('apps/portal/src/') && /\bimport\('#libs\/(?!(vocabulary|eu-certificates)')/.test(text)
        ? 'loads what belongs on a server'
        : undefined,
  ),
  textRule('no forwardRef', { 'apps/x/src/a.ts': 'forwardRef(() => A);' }, ({ text }) =>
    /\bforwardRef\(/.test(text) ? 'uses forwardRef' : undefined,
  ),
  textRule('main.ts has at most twenty lines', { 'apps/x/src/main.ts': lines(21, 'export {};') }, ({ path, text }) =>
    /^apps\/[^/]+\/src\/main\.ts$/.test(path) && text.split('\n').length - 1 > 20 ? 'is too long' : undefined,
  ),
  textRule(
    'no test is skipped or alone, no check is silenced',
    { 'apps/x/src/a.spec.ts': "it.skip('a', () => {});" },
    ({ text }) =>
      /\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|describe)\(|@ts-(ignore|nocheck|expect-error)|eslint-disable|\b(TODO|FIXME|HACK)\b/.test(
        text,
      )
        ? 'hides something'
        : undefined,
  ),
  textRule(
    'every setting has a sentence',
    { 'apps/x/src/config.ts': 'export const schema = z.object({\n  PORT: z.coerce.number(),\n});' },
    ({ path, text }) => {
      if (!/config\.ts$/.test(path)) return undefined;
      const settings = text.match(/^ {2}[A-Z][A-Z0-9_]+:/gm)?.length ?? 0;
      const sentences = text.match(/\.describe\(/g)?.length ?? 0;
      return settings > sentences ? `has ${settings} settings and ${sentences} sentences` : undefined;
    },
  ),
  textRule(
    'rules read neither clock nor chance',
    { 'apps/x/src/doses/dose.rules.ts': 'export const a = (): Date => new Date();' },
    ({ path, text }) =>
      path.endsWith('.rules.ts') && /new Date\(\)|Date\.now\(|Math\.random\(|random[A-Z]\w+\(|generateKey/.test(text)
        ? 'reads a clock or chance'
        : undefined,
  ),
  textRule(
    'business columns take no database clock',
    { 'apps/x/src/doses/dose.store.ts': 'const sql = `INSERT INTO dose VALUES (now())`;' },
    ({ path, text }) =>
      path.startsWith('apps/') &&
      !isSpec(path) &&
      /(?<![.\w])now\(\)(?!\s*[:{])|\bcurrent_timestamp|\bclock_timestamp/i.test(stripComments(text))
        ? 'uses the clock of the database'
        : undefined,
  ),
];

const stripComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
