import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { codeRules } from '../../../test/architecture/code-rules.js';
import { cycleRules } from '../../../test/architecture/cycle-rules.js';
import { documentRules } from '../../../test/architecture/document-rules.js';
import { importRules } from '../../../test/architecture/import-rules.js';
import { treeOf } from '../../../test/architecture/source-tree.js';
import { readNames, spell } from './names.js';
import { writeNewService } from './new-service.js';
import { register, REGISTRATIONS } from './registrations.js';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const COPIED = ['apps', 'deploy', 'docs', 'libs', 'reference-data', 'tools', 'README.md', 'LICENSE'];
const COPIED_FILES = ['.prettierrc.json', 'docker-compose.yml', 'package.json', 'tsconfig.json'];
const TYPE_CHECK_MS = 120_000;

describe('a new service', () => {
  let root: string;
  let written: string[];

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'lachan-new-service-'));
    for (const path of [...COPIED, ...COPIED_FILES])
      cpSync(join(checkout, path), join(root, path), { recursive: true });
    symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'));
    written = await writeNewService(root, readNames(['supply-lines', 'depot']));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('is spelled out to the last letter', () => {
    const left = written.filter((path) => /__[A-Za-z]+__/.test(path + readFileSync(join(root, path), 'utf8')));
    expect(left).toEqual([]);
    expect(written).toContain('apps/supply-lines/src/depots/register-depot.use-case.ts');
  });

  it('keeps the rules of the house', () => {
    const files = filesUnder(root).map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);
    const tree = treeOf(files);
    const found = [...importRules, ...cycleRules, ...codeRules, ...documentRules]
      .flatMap((rule) => rule.check(tree))
      .filter(({ path }) => written.includes(path) || path.includes('supply-lines'));
    expect(found).toEqual([]);
  });

  it(
    'compiles, with all that it was made known to',
    () => {
      expect(
        typeFaults(
          root,
          written.filter((path) => path.endsWith('.ts')),
        ),
      ).toEqual([]);
    },
    TYPE_CHECK_MS,
  );

  it('is written once', async () => {
    await expect(writeNewService(root, readNames(['supply-lines']))).rejects.toThrow('is there already');
  });
});

describe('the names of a new service', () => {
  it.each([[[]], [['Supply']], [['supply_lines']], [['supply', 'two-words']], [['supply', 'depot', 'more']]])(
    '%j are refused',
    (args) => {
      expect(() => readNames(args)).toThrow('Usage: npm run new-service');
    },
  );

  it('are spelled as each place spells them', () => {
    const names = readNames(['contact-tracing', 'entry']);
    expect(
      spell('__service__ __Service__ __serviceCamel__ __SERVICE___URL __schema__ __things__ __Thing__', names),
    ).toBe('contact-tracing ContactTracing contactTracing CONTACT_TRACING_URL contact_tracing entries Entry');
  });
});

it('says which file has no place for a new service any more', () => {
  for (const registration of REGISTRATIONS) {
    expect(() => register('rewritten', registration)).toThrow(`${registration.file} has no place`);
  }
});

function filesUnder(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|md|json|sql|ya?ml)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('node_modules') && existsSync(join(root, path)));
}

/** Faults of these files alone; what they import is read, not judged. */
function typeFaults(root: string, paths: readonly string[]): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root, { noEmit: true });
  const program = ts.createProgram(
    paths.map((path) => join(root, path)),
    options,
  );
  return paths.flatMap((path) => {
    const source = program.getSourceFile(join(root, path));
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}
