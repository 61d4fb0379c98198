/** What a device keeps of the portal. */
export interface KeptFiles {
  /** Taken along at once, so that the portal opens without network. */
  readonly shell: readonly string[];
  /** Kept once it was used. */
  readonly later: readonly string[];
}

/** A script of the built portal: its file, and what is loaded along with it. */
export interface BuiltScript {
  readonly file: string;
  /** The source of a page or another part that is loaded by itself, from the root of the portal. */
  readonly source: string | undefined;
  /** Files of the scripts and style sheets that it loads. */
  readonly loads: readonly string[];
}

/**
 * The renderer of maps, its worker and its style sheet: larger than all the rest, and not for who only declares. What
 * draws on a map is for officers alone.
 */
const DRAWS_MAPS = /^assets\/(map-renderer|maplibre-gl|ring-drawing)/;

/** Pages of offices, which do nothing without network: nobody else's phone takes them along. */
const OF_OFFICES =
  /^src\/(levels|boundaries|base-map|hamlets|supply-lists|supply-points|supply-reports|supply-claims|zones|visited-places|quarantine-facilities)\//;

/**
 * @param files names of the built files, from the root of the portal without a slash
 * @param scripts those of them that are scripts
 */
export function keptFiles(files: readonly string[], scripts: readonly BuiltScript[]): KeptFiles {
  const ofOffices = onlyForOffices(scripts);
  const isLater = (file: string): boolean => DRAWS_MAPS.test(file) || ofOffices.has(file);
  const kept = files.filter((file) => /^(assets|fonts)\//.test(file));
  const addresses = (some: readonly string[]): string[] => some.map((file) => `/${file}`).sort();
  return {
    shell: ['/', ...addresses(kept.filter((file) => !isLater(file)))].sort(),
    later: addresses(kept.filter(isLater)),
  };
}

/** What pages of offices load, and no other part of the portal. */
function onlyForOffices(scripts: readonly BuiltScript[]): ReadonlySet<string> {
  const isOfOffices = ({ source }: BuiltScript): boolean => source !== undefined && OF_OFFICES.test(source);
  const loadedByItself = scripts.filter(({ source }) => source !== undefined);
  const others = loadedWith(
    loadedByItself.filter((script) => !isOfOffices(script)),
    scripts,
  );
  const offices = loadedWith(loadedByItself.filter(isOfOffices), scripts);
  return new Set([...offices].filter((file) => !others.has(file)));
}

function loadedWith(roots: readonly BuiltScript[], scripts: readonly BuiltScript[]): ReadonlySet<string> {
  const byFile = new Map(scripts.map((script) => [script.file, script]));
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const further of byFile.get(file)?.loads ?? []) load(further);
  };
  for (const { file } of roots) load(file);
  return loaded;
}
