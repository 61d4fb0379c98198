import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { ENCODINGS, type Encoding } from './accepted-encoding.rules.js';

/** One file as it is sent. */
export interface PortalFile {
  readonly mediaType: string;
  readonly content: Buffer;
  readonly etag: string;
  readonly encoded: Readonly<Partial<Record<Encoding, Buffer>>>;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

const SUFFIXES: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

/** The list of pages, by which a built portal is told from a folder. */
const PAGE_LIST = 'pages.json';
/** A portal has some hundred files; more than this is another folder. */
const FILES_MAX = 2_000;

/** A built portal in memory: what is not in it when the gateway starts cannot be reached by any path. */
export class PortalFiles {
  private constructor(
    private readonly files: ReadonlyMap<string, PortalFile>,
    /** Address pattern of each page → what stands in it before its script is there. */
    readonly firstWords: ReadonlyMap<string, string>,
  ) {}

  /** @returns undefined where there is no built portal. @throws Error where the folder is something else */
  static read(directory: string): PortalFiles | undefined {
    if (!existsSync(join(directory, PAGE_LIST))) return undefined;
    const names = namesIn(directory);
    if (names.length > FILES_MAX) throw new Error(`${directory} is no portal: more than ${FILES_MAX} files`);
    const files = new Map(names.map((name) => [`/${name}`, fileAt(join(directory, name))]));
    const pages = JSON.parse(readFileSync(join(directory, PAGE_LIST), 'utf8')) as Readonly<Record<string, string>>;
    return new PortalFiles(files, new Map(Object.entries(pages)));
  }

  /** @param path from the root of the portal, with a slash at its beginning */
  find(path: string): PortalFile | undefined {
    return this.files.get(path);
  }

  get paths(): readonly string[] {
    return [...this.files.keys()];
  }
}

/** What a browser may ask for: no list of pages, no manifest of the build, and no compressed copies by themselves. */
function namesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => name !== PAGE_LIST && !/(^|\/)\.|\.(br|gz)$/.test(name));
}

function fileAt(path: string): PortalFile {
  const content = readFileSync(path);
  const encoded = ENCODINGS.flatMap((encoding) => {
    const copy = path + SUFFIXES[encoding];
    return existsSync(copy) ? [[encoding, readFileSync(copy)] as const] : [];
  });
  return {
    mediaType: MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
    content,
    etag: etagOf(content),
    encoded: Object.fromEntries(encoded),
  };
}

export const etagOf = (content: Buffer): string =>
  `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
