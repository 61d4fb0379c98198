import type { Database } from '../connection/database.js';
import { readMigrations, type MigrationFile } from './migration-files.js';

/** The schema is not one that this code can run on; lists every reason. */
export class SchemaIncompatible extends Error {
  override readonly name = 'SchemaIncompatible';

  constructor(readonly reasons: readonly string[]) {
    super(`The schema does not fit this version:\n${reasons.join('\n')}`);
  }
}

type AppliedMigration = Pick<MigrationFile, 'directory' | 'name' | 'checksum' | 'breaking'>;

/** Throws `SchemaIncompatible` when a migration that this code knows is missing or a newer one breaks older code. */
export async function requireCompatibleSchema(
  database: Database,
  directories: readonly (string | URL)[],
): Promise<void> {
  const known = await readMigrations(directories);
  const [record] = await database.query<{ table: string | null }>(
    `SELECT to_regclass('migration.applied')::text AS table`,
  );
  const applied =
    record === undefined || record.table === null
      ? []
      : await database.query<AppliedMigration>('SELECT directory, name, checksum, breaking FROM migration.applied');
  const reasons = reasonsAgainst(known, applied);
  if (reasons.length > 0) throw new SchemaIncompatible(reasons);
}

export function reasonsAgainst(known: readonly AppliedMigration[], applied: readonly AppliedMigration[]): string[] {
  const labelled = (file: AppliedMigration) => `${file.directory}/${file.name}`;
  const appliedByLabel = new Map(applied.map((file) => [labelled(file), file]));
  const knownLabels = new Set(known.map(labelled));
  const directories = new Set(known.map((file) => file.directory));
  const reasons: string[] = [];
  for (const file of known) {
    const record = appliedByLabel.get(labelled(file));
    if (record === undefined) reasons.push(`${labelled(file)} is not applied: run "migrate" first`);
    else if (record.checksum !== file.checksum) reasons.push(`${labelled(file)} was applied with another content`);
  }
  for (const file of applied) {
    const newer = directories.has(file.directory) && !knownLabels.has(labelled(file));
    if (newer && file.breaking) reasons.push(`${labelled(file)} is newer than this version and breaks it`);
  }
  return reasons;
}
