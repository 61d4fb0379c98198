import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { SERVICE_CONFIG } from '#libs/runtime';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { IdentityConfig } from '../config.js';
import { secretHash } from './client-secret.rules.js';
import { ClientStore } from './client.store.js';
import { AREA, SCOPE, SCOPES_MAX } from './create-client.dto.js';

const MAX_CLIENTS = 1_000;
/** Base64url of 24 random bytes; anything shorter may have been thought up by somebody. */
const MIN_SECRET_CHARACTERS = 32;

const clientRow = z.object({
  name: z.string().min(1).max(100),
  clientId: z.string().regex(/^[A-Za-z0-9._-]{3,64}$/),
  clientSecret: z.string().min(MIN_SECRET_CHARACTERS).max(200),
  scopes: z.array(z.string().regex(SCOPE)).max(SCOPES_MAX),
  areas: z.array(z.string().regex(AREA)).max(100).default([]),
  facility: z.string().max(64).nullish(),
  quota: z.object({ perSecond: z.int().positive(), burst: z.int().positive() }).optional(),
});

const clientsFile = z.object({ clients: z.array(clientRow).max(MAX_CLIENTS) });

type ClientRow = z.output<typeof clientRow>;

const IMPORT = { kind: 'system', id: 'clients-file' } as const;

/**
 * Creates the clients of `CLIENTS_FILE` and brings them up to date, before the first request is taken. What the file
 * does not name is left alone; a disabled client stays disabled. Doing it again changes nothing.
 */
@Injectable()
export class ClientsImport implements OnApplicationBootstrap {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: IdentityConfig,
    private readonly database: Database,
    private readonly clients: ClientStore,
    private readonly audit: AuditLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.CLIENTS_FILE === undefined) return;
    for (const row of await rowsOf(this.config.CLIENTS_FILE)) await this.take(row);
  }

  private async take({ clientId, clientSecret, facility, quota, ...rest }: ClientRow): Promise<void> {
    await this.database.transaction(async (tx) => {
      const grant = { ...rest, facility: facility ?? null, quota: quota ?? null };
      const changed = await this.clients.bringUpToDate(tx, clientId, grant, secretHash(clientSecret));
      if (changed === undefined) return;
      const detail = { version: changed.version, scopes: changed.scopes, areas: changed.areas };
      await this.audit.record(tx, {
        actor: IMPORT,
        action: 'client.import',
        objectKind: 'client',
        objectId: clientId,
        detail,
      });
    });
  }
}

/** @throws Error that names the faulty fields and quotes no value */
async function rowsOf(path: string): Promise<ClientRow[]> {
  const parsed = clientsFile.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data.clients;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`CLIENTS_FILE cannot be used:\n${faults.join('\n')}`);
}
