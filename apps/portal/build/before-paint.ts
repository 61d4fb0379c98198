import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { builtScript } from './built-script.ts';

const SOURCE = fileURLToPath(new URL('../src/before-paint/before-paint.ts', import.meta.url));

/** Builds the one script that the page waits for, and names it in the page, ahead of the style sheet. */
export function beforePaint(): Plugin {
  let fileName = '';
  return {
    name: 'before-paint',
    apply: 'build',
    async buildStart() {
      const source = await builtScript(SOURCE, 'iife');
      const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
      fileName = `assets/before-paint-${hash}.js`;
      this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: `/${fileName}` }, injectTo: 'head' }],
  };
}
