import { Injectable } from '@nestjs/common';
import { AuditLog, Database, isUniqueViolation, type Tx } from '#libs/database';
import { idempotencyConflict, Refused, type Actor } from '#libs/http';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { AreasOfProvince } from './areas-of-province.js';
import type { Client, ClientGrant } from './client.js';
import { faultsOfGrant } from './client.rules.js';
import { secretFrom, secretHash } from './client-secret.rules.js';
import { ClientStore } from './client.store.js';
import { CreationKeys } from './creation-keys.js';

const SECRET_BYTES = 32;
/** The index that says that another request with the same key was quicker. */
const KEY_INDEX = 'client_by_idempotency_key';

export interface CreatedClient {
  readonly client: Client;
  /** Undefined for a repeated request: the secret is stored nowhere. */
  readonly clientSecret: string | undefined;
}

@Injectable()
export class CreateClient {
  constructor(
    private readonly database: Database,
    private readonly clients: ClientStore,
    private readonly audit: AuditLog,
    private readonly keys: CreationKeys,
    private readonly areas: AreasOfProvince,
  ) {}

  /** @throws Refused `unknown-area`, `area-not-yours`; 409 for a key that was used with another body */
  async execute(grant: ClientGrant, actor: Actor, idempotencyKey: string): Promise<CreatedClient> {
    const attempt = () => this.database.transaction((tx) => this.createOrReplay(tx, grant, actor, idempotencyKey));
    return attempt().catch((error: unknown) => {
      if (isUniqueViolation(error, KEY_INDEX)) return attempt();
      throw error;
    });
  }

  private async createOrReplay(tx: Tx, grant: ClientGrant, actor: Actor, key: string): Promise<CreatedClient> {
    const earlier = await this.clients.findByKey(tx, this.keys.allOf(actor, key));
    if (earlier === undefined) return this.create(tx, grant, actor, key);
    if (!this.keys.isSameBody(earlier.body, grant)) throw idempotencyConflict();
    return { client: earlier.client, clientSecret: undefined };
  }

  private async create(tx: Tx, grant: ClientGrant, actor: Actor, key: string): Promise<CreatedClient> {
    const [fault, ...others] = faultsOfGrant(grant, actor.areas, this.areas);
    if (fault !== undefined) throw new Refused(fault.code, { errors: [fault, ...others] });
    const clientSecret = secretFrom(randomBytes(SECRET_BYTES));
    const mark = this.keys.markOf(actor, key, grant);
    const client = await this.clients.insert(tx, uuidv7(), grant, secretHash(clientSecret), mark);
    await this.audit.record(tx, {
      actor,
      action: 'client.create',
      objectKind: 'client',
      objectId: client.clientId,
      detail: { scopes: client.scopes, areas: client.areas },
    });
    return { client, clientSecret };
  }
}
