import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { AreasOfProvince } from '../roles/areas-of-province.js';
import type { Client, ClientGrant } from './client.js';
import { faultsOfGrant, faultsOfScopes } from './client.rules.js';
import { secretFrom, secretHash } from './client-secret.rules.js';
import { ClientStore } from './client.store.js';

const SECRET_BYTES = 32;

export interface CreateClient {
  readonly grant: ClientGrant;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

export interface CreatedClient {
  readonly client: Client;
  /** Null for a repeated request: the secret is stored nowhere. */
  readonly clientSecret: string | null;
}

@Injectable()
export class CreateClientUseCase {
  constructor(
    private readonly database: Database,
    private readonly clients: ClientStore,
    private readonly audit: AuditLog,
    private readonly areas: AreasOfProvince,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused `unknown-scope`, `scope-not-yours`, `unknown-area`, `area-not-yours`; 409 for a key that was used with another body */
  execute({ grant, idempotencyKey, actor }: CreateClient): Promise<Answered<CreatedClient>> {
    const request = this.digests.of({ actor, route: 'POST /v1/clients', key: idempotencyKey, body: grant });
    return this.database.transaction(
      async (tx) =>
        (await this.answerOf(tx, request)) ??
        (await this.create(tx, grant, actor, request)) ??
        (await this.answerOf(tx, request)) ??
        noClient(),
    );
  }

  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<CreatedClient> | undefined> {
    const found = await this.clients.findByKey(tx, request.keys);
    return answeredBefore(request, found, ({ client }) => ({ client, clientSecret: null }));
  }

  /** Undefined where a simultaneous request with the same key was faster. */
  private async create(
    tx: Tx,
    grant: ClientGrant,
    actor: Actor,
    request: ArrivedRequest,
  ): Promise<Answered<CreatedClient> | undefined> {
    const scopeFaults = faultsOfScopes(grant.scopes, actor.scopes);
    const faults = [...scopeFaults, ...faultsOfGrant(grant, actor.areas, this.areas)];
    if (faults[0] !== undefined) throw new Refused(faults[0].code, { errors: faults });
    const clientSecret = secretFrom(randomBytes(SECRET_BYTES));
    const client = await this.clients.insert(tx, uuidv7(), grant, secretHash(clientSecret), request.digest);
    if (client === undefined) return undefined;
    await this.audit.record(tx, {
      actor,
      action: 'client.create',
      objectKind: 'client',
      objectId: client.clientId,
      detail: { scopes: client.scopes, areas: client.areas },
    });
    return { body: { client, clientSecret }, replayed: false };
  }
}

function noClient(): never {
  throw new Error('a key was taken by a client that cannot be found');
}
