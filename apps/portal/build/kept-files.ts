/** What a device keeps of the portal. */
export interface KeptFiles {
  /** Taken along at once, so that the portal opens without network. */
  readonly shell: readonly string[];
  /** Kept once it was used. */
  readonly later: readonly string[];
}

/**
 * The renderer of maps, its worker and its style sheet: larger than all the rest, and not for who only declares. What
 * draws on a map is for officers alone.
 */
const DRAWS_MAPS = /^assets\/(map-renderer|maplibre-gl|ring-drawing)/;

/** @param files names of the built files, from the root of the portal without a slash */
export function keptFiles(files: readonly string[]): KeptFiles {
  const kept = files.filter((file) => /^(assets|fonts)\//.test(file));
  const addresses = (some: readonly string[]): string[] => some.map((file) => `/${file}`).sort();
  return {
    shell: ['/', ...addresses(kept.filter((file) => !DRAWS_MAPS.test(file)))].sort(),
    later: addresses(kept.filter((file) => DRAWS_MAPS.test(file))),
  };
}
