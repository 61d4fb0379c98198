import pg from 'pg';

/** The names that a service's database and roles have: `-` becomes `_`. */
export interface DatabaseNames {
  database: string;
  migrateRole: string;
  serveRole: string;
}

export function databaseNames(service: string): DatabaseNames {
  if (!/^[a-z][a-z0-9-]{0,40}$/.test(service)) throw new Error(`"${service}" is not a service's name`);
  const base = service.replaceAll('-', '_');
  return { database: base, migrateRole: `${base}_migrate`, serveRole: `${base}_serve` };
}

export const quoteName = (name: string): string => pg.escapeIdentifier(name);
export const quoteText = (text: string): string => pg.escapeLiteral(text);
