import { build, type Rollup } from 'vite';

/** One script that needs no other, built by itself. */
export async function builtScript(
  entry: string,
  format: 'es' | 'iife',
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    define: { ...define },
    build: { write: false, target: 'es2022', lib: { entry, formats: [format], name: 'script', fileName: 'script' } },
  })) as Rollup.RollupOutput | Rollup.RollupOutput[];
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = output?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not built`);
  return chunk.code;
}
