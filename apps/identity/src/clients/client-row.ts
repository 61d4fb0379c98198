import type { Client } from './client.js';

/** A row of `identity.client`, without what is stored of secret and key. */
export interface ClientRow {
  client_id: string;
  name: string;
  scopes: string[];
  areas: string[];
  facility: string | null;
  quota_per_second: number | null;
  quota_burst: number | null;
  version: number;
  created_at: Date;
  disabled_at: Date | null;
}

export const CLIENT_COLUMNS = `client_id, name, scopes, areas, facility, quota_per_second, quota_burst, version, created_at, disabled_at`;

export function clientFrom(row: ClientRow): Client {
  const { quota_per_second: perSecond, quota_burst: burst } = row;
  return {
    clientId: row.client_id,
    name: row.name,
    scopes: row.scopes,
    areas: row.areas,
    facility: row.facility,
    quota: perSecond === null || burst === null ? null : { perSecond, burst },
    version: row.version,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  };
}
