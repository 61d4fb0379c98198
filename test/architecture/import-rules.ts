import { capabilityOf, isSpec, type Rule, type SourceFile, type SourceTree, type Violation } from './source-tree.js';

const LIBS_FROM_LOW_TO_HIGH = [
  'vocabulary',
  'threads',
  'opening-hours',
  'geo',
  'eu-certificates',
  'vaccination-certificates',
  'contracts',
  'reference-data',
  'database',
  'messaging',
  'facility-register',
  'http',
  'fhir',
  'pages',
  'documents',
  'runtime',
  'testing',
];
const MAY_TOUCH_TYPEORM = /\.(store|query|projection|entity)\.ts$/;
/** Digests and signatures are pure; what draws chance from the module is found by its name. */
const MAY_BE_USED_BY_RULES = new Set(['#libs/vocabulary', 'node:crypto']);
const BELONGS_TO_ITS_CAPABILITY = /\.(store|entity|controller|projection|reaction|job|import)\.ts$/;

/** A rule about single imports: `forbidden` says why this one may not be, or nothing. */
function importRule(
  name: string,
  planted: Record<string, string>,
  forbidden: (file: SourceFile, specifier: string, target: string | undefined, typeOnly: boolean) => string | undefined,
): Rule {
  const check = (tree: SourceTree): Violation[] =>
    tree
      .filter((file) => !isSpec(file.path))
      .flatMap((file) =>
        file.imports.flatMap(({ specifier, target, typeOnly }) => {
          const message = forbidden(file, specifier, target, typeOnly);
          return message ? [{ path: file.path, message: `${message}: ${specifier}` }] : [];
        }),
      );
  return { name, check, planted };
}

const appOf = (path: string): string | undefined => /^apps\/([^/]+)\//.exec(path)?.[1];
const libOf = (path: string): string | undefined => /^libs\/([^/]+)\//.exec(path)?.[1];

export const importRules: readonly Rule[] = [
  importRule(
    'an app never imports another app',
    { 'apps/gateway/src/a.ts': "import { b } from '../../reporting/src/b.js';" },
    (file, _, target) => {
      const to = target && appOf(target);
      return to && appOf(file.path) && to !== appOf(file.path) ? 'imports another app' : undefined;
    },
  ),
  importRule(
    'libs import no app',
    { 'libs/http/src/a.ts': "import { b } from '../../../apps/gateway/src/b.js';" },
    (file, _, target) => (libOf(file.path) && target && appOf(target) ? 'a library imports an app' : undefined),
  ),
  importRule(
    'a library imports only libraries below it',
    { 'libs/vocabulary/src/a.ts': "import { Database } from '#libs/database';" },
    (file, specifier) => {
      if (/^libs\/[^/]+\/test\//.test(file.path)) return undefined;
      const from = LIBS_FROM_LOW_TO_HIGH.indexOf(libOf(file.path) ?? '');
      const to = LIBS_FROM_LOW_TO_HIGH.indexOf(specifier.replace(/^#libs\//, ''));
      return from >= 0 && to >= from ? 'imports a library that stands above it' : undefined;
    },
  ),
  importRule(
    'a library is entered through its index',
    { 'apps/gateway/src/a.ts': "import { b } from '../../../libs/http/src/deep/b.js';" },
    (file, specifier, target) =>
      target && libOf(target) && libOf(target) !== libOf(file.path) && !specifier.startsWith('#libs/')
        ? 'enters a library by a side door'
        : undefined,
  ),
  importRule(
    'a capability never imports the store of another',
    { 'apps/x/src/doses/a.use-case.ts': "import { S } from '../places/place.store.js';" },
    (file, _, target) => {
      const from = capabilityOf(file.path);
      const to = target ? capabilityOf(target) : undefined;
      if (!from || !to || !target || from.app !== to.app || from.capability === to.capability) return undefined;
      return BELONGS_TO_ITS_CAPABILITY.test(target) ? 'reaches into another capability' : undefined;
    },
  ),
  importRule(
    'rules import vocabulary and rules only',
    { 'apps/x/src/doses/dose.rules.ts': "import { Injectable } from '@nestjs/common';" },
    (file, specifier, target, typeOnly) => {
      if (!file.path.endsWith('.rules.ts') || (typeOnly && target)) return undefined;
      const allowed = MAY_BE_USED_BY_RULES.has(specifier) || (target && /\.(rules|refusals)\.ts$/.test(target));
      return allowed ? undefined : 'a rule imports more than vocabulary and rules';
    },
  ),
  importRule(
    'only store, query, projection and entity touch TypeORM',
    { 'apps/x/src/doses/a.controller.ts': "import { DataSource } from 'typeorm';" },
    (file, specifier) =>
      specifier === 'typeorm' && file.path.startsWith('apps/') && !MAY_TOUCH_TYPEORM.test(file.path)
        ? 'touches TypeORM'
        : undefined,
  ),
  importRule(
    'controllers touch no store',
    { 'apps/x/src/doses/a.controller.ts': "import { S } from './dose.store.js';" },
    (file, _, target) =>
      file.path.endsWith('.controller.ts') && target && /\.(store|entity)\.ts$/.test(target)
        ? 'a controller touches a store'
        : undefined,
  ),
  importRule(
    'contracts import vocabulary only',
    { 'libs/contracts/src/x/a.v1.ts': "import { b } from '#libs/http';" },
    (file, specifier) =>
      libOf(file.path) === 'contracts' && !['zod', '#libs/vocabulary'].includes(specifier) && !specifier.startsWith('.')
        ? 'a contract imports more than vocabulary'
        : undefined,
  ),
  importRule(
    'test helpers stay in tests',
    { 'apps/x/src/doses/a.ts': "import { eventually } from '#libs/testing';" },
    (file, specifier) =>
      specifier === '#libs/testing' && /^(apps|libs)\//.test(file.path) && !/\/test\//.test(file.path)
        ? 'product code imports a test helper'
        : undefined,
  ),
  importRule(
    'what runs in a browser takes only the vocabulary along',
    { 'apps/portal/src/a.tsx': "import { Database } from '#libs/database';" },
    (file, specifier) => {
      if (!/^(apps\/portal\/src|packages\/client)\//.test(file.path)) return undefined;
      const isOfServers = specifier.startsWith('node:') || /^#libs\/(?!vocabulary$)/.test(specifier);
      return isOfServers ? 'a browser cannot load this' : undefined;
    },
  ),
];
