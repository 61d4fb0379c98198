import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a phone on slow 3G may be asked to load before it shows the first page. */
export const FIRST_VIEW_BYTES_MAX = 200_000;

/** The page that a citizen sees first. */
export const FIRST_PAGE = 'src/home/home-page.tsx';

/** The fonts that a Vietnamese page needs at once. */
const FONTS = ['latin-400', 'latin-600', 'vietnamese-400', 'vietnamese-600'].map(
  (font) => `fonts/be-vietnam-pro-${font}.woff2`,
);

/**
 * Files of a built portal that a browser loads for its first view, and the bytes of each over the wire (brotli).
 *
 * @param entry the page's own chunk, which is loaded once the frame stands
 */
export function firstView(directory: string, entryPage: string): Map<string, number> {
  const page = readFileSync(join(directory, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css|svg))"/g)].map(([, file = '']) => file);
  const files = new Set(['index.html', ...named, ...chunksOf(directory, entryPage), ...FONTS]);
  return new Map([...files].map((file) => [file, bytesOf(join(directory, file))]));
}

export const totalBytes = (files: ReadonlyMap<string, number>): number =>
  [...files.values()].reduce((sum, bytes) => sum + bytes, 0);

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** A page's chunk with all that it imports, from Vite's manifest. */
function chunksOf(directory: string, source: string): string[] {
  const manifest = JSON.parse(readFileSync(join(directory, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const seen = new Set<string>();
  const visit = (key: string): string[] => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return [];
    seen.add(key);
    return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap(visit)];
  };
  if (manifest[source] === undefined) throw new Error(`${source} is no chunk of the portal`);
  return visit(source);
}

function bytesOf(file: string): number {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}
