/** What `package-lock.json` says of one package, as far as it is read here. */
interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

/**
 * A lock file that anybody can install from: no package is tied to the address of one registry, and each is held by the
 * hash of its content.
 * @returns what is wrong, a line each
 */
export function lockFileFaults(packages: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(packages).flatMap(([path, { resolved, integrity, link }]) => {
    if (path === '' || link === true) return [];
    const faults: string[] = [];
    if (resolved !== undefined) faults.push(`${path} is tied to an address: ${resolved}`);
    if (integrity === undefined) faults.push(`${path} has no hash`);
    return faults;
  });
}
