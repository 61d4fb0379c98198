import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { workerData } from 'node:worker_threads';
import { transformSync } from '@swc/core';

/**
 * For specs, which run from sources: lets this thread load TypeScript as the specs do, then runs the module that the
 * thread is for. Built code never comes here.
 */
registerHooks({
  resolve(specifier, context, next) {
    const source =
      specifier.startsWith('.') && context.parentURL?.endsWith('.ts') ? specifier.replace(/\.js$/, '.ts') : specifier;
    return next(source, { ...context, conditions: ['source', ...context.conditions] });
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const path = fileURLToPath(url);
    const { code } = transformSync(readFileSync(path, 'utf8'), {
      filename: path,
      sourceMaps: 'inline',
      jsc: { target: 'es2024', parser: { syntax: 'typescript', decorators: true } },
      module: { type: 'es6' },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

const source = workerData.module.replace(/\.js$/, '.ts');
if (!existsSync(fileURLToPath(source))) throw new Error(`there is no module ${workerData.module}`);
await import(source);
