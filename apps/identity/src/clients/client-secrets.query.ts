import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Client } from './client.js';
import { CLIENT_COLUMNS, clientFrom, type ClientRow } from './client-row.js';

const NUL = String.fromCharCode(0);

/** For the token endpoint alone: a client with what is stored of its secret, disabled or not. */
@Injectable()
export class ClientSecrets {
  constructor(private readonly database: Database) {}

  /** An id with NUL, which PostgreSQL takes in no text, is nobody's. */
  async find(clientId: string): Promise<{ client: Client; secretHash: Buffer } | undefined> {
    if (clientId.includes(NUL)) return undefined;
    const [row] = await this.database.query<ClientRow & { secret_hash: Buffer }>(
      `SELECT ${CLIENT_COLUMNS}, secret_hash FROM identity.client WHERE client_id = $1`,
      [clientId],
    );
    return row === undefined ? undefined : { client: clientFrom(row), secretHash: row.secret_hash };
  }
}
