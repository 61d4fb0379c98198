import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { Refused, versionMismatch, type Actor } from '#libs/http';
import { RealClock, SERVICE_CONFIG } from '#libs/runtime';
import type { IdentityConfig } from '../config.js';
import { AreasOfProvince } from '../roles/areas-of-province.js';
import type { Client } from './client.js';
import { faultOfDisabling, isVisibleTo } from './client.rules.js';
import { ClientStore } from './client.store.js';

/** Clocks of two machines may differ by this much: a token is refused a little longer than it lives. */
const CLOCK_MARGIN_SECONDS = 60;

export interface DisableClient {
  readonly clientId: string;
  /** The version that the administrator has seen. */
  readonly version: number;
  readonly actor: Actor;
}

@Injectable()
export class DisableClientUseCase {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: IdentityConfig,
    private readonly database: Database,
    private readonly clients: ClientStore,
    private readonly audit: AuditLog,
    private readonly areas: AreasOfProvince,
    private readonly realClock: RealClock,
  ) {}

  /**
   * From now on the client gets no token, and within a minute the gateway refuses those that it has.
   *
   * @throws Refused 404, 412, `already-disabled`
   */
  execute({ clientId, version, actor }: DisableClient): Promise<Client> {
    return this.database.transaction(async (tx) => {
      const client = await this.visible(tx, clientId, actor);
      if (client.version !== version) throw versionMismatch();
      const fault = faultOfDisabling(client);
      if (fault !== undefined) throw new Refused(fault);
      const disabled = await this.clients.disable(tx, clientId, this.tokensRefusedUntil());
      await this.audit.record(tx, { actor, action: 'client.disable', objectKind: 'client', objectId: clientId });
      return disabled;
    });
  }

  private async visible(tx: Tx, clientId: string, actor: Actor): Promise<Client> {
    const client = await this.clients.lock(tx, clientId);
    if (client !== undefined && isVisibleTo(client, actor.areas, this.areas)) return client;
    throw new Refused('not-found', { status: 404 });
  }

  private tokensRefusedUntil(): Date {
    const seconds = this.config.ACCESS_TOKEN_SECONDS + CLOCK_MARGIN_SECONDS;
    return new Date(this.realClock.now().getTime() + seconds * 1000);
  }
}
