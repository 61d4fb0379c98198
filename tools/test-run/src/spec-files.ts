import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { tierOf, type TierName } from './tiers.js';

const FOLDERS = ['apps', 'bench', 'deploy', 'libs', 'packages', 'test', 'tools'];

/** Every spec of the checkout by tier, as paths from the root, sorted. */
export function specFiles(root: string): Map<TierName, string[]> {
  const byTier = new Map<TierName, string[]>();
  for (const folder of FOLDERS.filter((name) => existsSync(join(root, name)))) {
    for (const file of filesUnder(join(root, folder))) {
      const tier = tierOf(file);
      if (tier !== undefined) byTier.set(tier, [...(byTier.get(tier) ?? []), relative(root, file)].sort());
    }
  }
  return byTier;
}

/** @param words a file is kept when its path contains one of them; all are kept when there are none */
export function narrowed(byTier: ReadonlyMap<TierName, string[]>, words: readonly string[]): Map<TierName, string[]> {
  const isWanted = (file: string): boolean => words.length === 0 || words.some((word) => file.includes(word));
  return new Map([...byTier].map(([tier, files]) => [tier, files.filter(isWanted)]));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}
