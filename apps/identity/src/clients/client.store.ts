import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { Client, ClientGrant } from './client.js';
import { CLIENT_COLUMNS, clientFrom, type ClientRow } from './client-row.js';

const INSERT = `
  INSERT INTO identity.client (client_id, name, scopes, areas, facility, quota_per_second, quota_burst, secret_hash,
    created_at, key_digest, body_digest)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (key_digest) DO NOTHING
  RETURNING ${CLIENT_COLUMNS}`;

/** Touches the row only where something differs; a disabled client stays disabled. */
const BRING_UP_TO_DATE = `
  INSERT INTO identity.client AS held (client_id, name, scopes, areas, facility, quota_per_second, quota_burst,
    secret_hash, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (client_id) DO UPDATE SET
    (name, scopes, areas, facility, quota_per_second, quota_burst, secret_hash, version) =
    (excluded.name, excluded.scopes, excluded.areas, excluded.facility, excluded.quota_per_second,
     excluded.quota_burst, excluded.secret_hash, held.version + 1)
  WHERE (held.name, held.scopes, held.areas, held.facility, held.quota_per_second, held.quota_burst, held.secret_hash)
    IS DISTINCT FROM (excluded.name, excluded.scopes, excluded.areas, excluded.facility, excluded.quota_per_second,
     excluded.quota_burst, excluded.secret_hash)
  RETURNING ${CLIENT_COLUMNS}`;

const DISABLE = `
  UPDATE identity.client SET disabled_at = $2, tokens_refused_until = $3, version = version + 1
  WHERE client_id = $1 RETURNING ${CLIENT_COLUMNS}`;

/** The only door to `identity.client`. */
@Injectable()
export class ClientStore {
  constructor(private readonly database: Database) {}

  /** Undefined where the key is taken already; nothing is written then. */
  async insert(
    tx: Tx,
    clientId: string,
    grant: ClientGrant,
    secretHash: Buffer,
    made: RequestDigest,
  ): Promise<Client | undefined> {
    const params = [...columnsOf(clientId, grant), secretHash, tx.recordedAt, made.key, made.body];
    const [row] = await tx.query<ClientRow>(INSERT, params);
    return row && clientFrom(row);
  }

  /** @returns the client as it stands now, or undefined when nothing was to be changed */
  async bringUpToDate(tx: Tx, clientId: string, grant: ClientGrant, secretHash: Buffer): Promise<Client | undefined> {
    const params = [...columnsOf(clientId, grant), secretHash, tx.recordedAt];
    const [row] = await tx.query<ClientRow>(BRING_UP_TO_DATE, params);
    return row === undefined ? undefined : clientFrom(row);
  }

  /** Locks the row until the end of the transaction. */
  async lock(tx: Tx, clientId: string): Promise<Client | undefined> {
    const sql = `SELECT ${CLIENT_COLUMNS} FROM identity.client WHERE client_id = $1 FOR UPDATE`;
    const [row] = await tx.query<ClientRow>(sql, [clientId]);
    return row === undefined ? undefined : clientFrom(row);
  }

  /** @param tokensRefusedUntil on the real clock */
  async disable(tx: Tx, clientId: string, tokensRefusedUntil: Date): Promise<Client> {
    return onlyOne(await tx.query<ClientRow>(DISABLE, [clientId, tx.recordedAt, tokensRefusedUntil]));
  }

  /** The client that was created under one of the keys, with the digests of that request. */
  async findByKey(tx: Tx, keys: readonly Buffer[]): Promise<{ client: Client; made: RequestDigest } | undefined> {
    const [row] = await tx.query<ClientRow & RequestDigest>(
      `SELECT ${CLIENT_COLUMNS}, key_digest AS key, body_digest AS body FROM identity.client
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { client: clientFrom(row), made: { key: row.key, body: row.body } };
  }

  /** In order of their ids, those after `afterId`; what the viewer may see is for the caller to decide. */
  async listAfter(afterId: string, limit: number): Promise<Client[]> {
    const rows = await this.database.query<ClientRow>(
      `SELECT ${CLIENT_COLUMNS} FROM identity.client WHERE client_id > $1 ORDER BY client_id LIMIT $2`,
      [afterId, limit],
    );
    return rows.map(clientFrom);
  }
}

const columnsOf = (clientId: string, { name, scopes, areas, facility, quota }: ClientGrant): unknown[] => [
  clientId,
  name,
  scopes,
  areas,
  facility,
  quota?.perSecond ?? null,
  quota?.burst ?? null,
];

function onlyOne(rows: readonly ClientRow[]): Client {
  const [row] = rows;
  if (row === undefined) throw new Error('the client to be written was not there');
  return clientFrom(row);
}
