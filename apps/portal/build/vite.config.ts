import { fileURLToPath } from 'node:url';
import { createLogger, defineConfig, type Logger } from 'vite';
import { beforePaint } from './before-paint.ts';
import { compressed } from './compressed.ts';
import { firstFrame } from './first-words.ts';
import { fonts } from './fonts.ts';
import { pageList } from './page-list.ts';
import { printedSizes } from './printed-sizes.ts';
import { serviceWorker } from './service-worker.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Fonts have addresses that never change, which Vite can only take for a file that it has missed. */
function withoutWordsOnFonts(logger: Logger): Logger {
  const { warn, warnOnce } = logger;
  logger.warn = (text, options) => (text.includes('/fonts/') ? undefined : warn(text, options));
  logger.warnOnce = (text, options) => (text.includes('/fonts/') ? undefined : warnOnce(text, options));
  return logger;
}

/** Static files for the gateway to serve: nothing in them is loaded from anywhere else. */
export default defineConfig({
  root: here('..'),
  base: '/',
  logLevel: 'warn',
  customLogger: withoutWordsOnFonts(createLogger('warn')),
  // `#libs/…` is read from its sources, as Jest does.
  resolve: { conditions: ['source', 'module', 'browser', 'production'] },
  build: {
    outDir: here('../../../dist/apps/portal'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The renderer of maps is one file of a megabyte, which only who looks at a map is sent.
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: {
      // To compress as small as can be takes most of the time, and is meant to.
      checks: { pluginTimings: false },
      // "use client" means something to servers that render React; there is none.
      onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
    },
  },
  plugins: [firstFrame(), beforePaint(), fonts(), pageList(), serviceWorker(), compressed(), printedSizes()],
});
