import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Controller, Module, Post } from '@nestjs/common';
import { AuditLog, databaseNames, urlOfDatabase } from '#libs/database';
import { Public } from '#libs/http';
import { eventually, testBroker, testPostgresUrl, type TestBroker } from '#libs/testing';
import pg from 'pg';
import { databaseConfig } from '../config/base-config.js';
import { readConfig } from '../config/config.js';
import { Log } from '../logging/log.js';
import { verifyOwnAudit } from './audit-heads.js';
import { migrateService } from './migrations.js';
import type { ServiceDeclaration } from './service-declaration.js';
import { startService, type RunningService } from './start-service.js';

@Controller('acts')
class ActsController {
  constructor(private readonly audit: AuditLog) {}

  @Public()
  @Post()
  async act(): Promise<object> {
    const actor = { kind: 'system' as const, id: 'trial' };
    await this.audit.recordNow({ actor, action: 'act', objectKind: 'trial', objectId: '1' });
    return {};
  }
}

@Module({ controllers: [ActsController] })
class ActsModule {}

/** Names of services have no digits. */
const lettersOnly = (bytes: Buffer): string => [...bytes].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');

describe.each(['kafka', 'embedded'] as const)('a service with database and bus (%s)', (kind) => {
  const name = `runtime-${kind}-${lettersOnly(randomBytes(4))}`;
  const admin = testPostgresUrl();
  const names = databaseNames(name);
  const password = 'a-trial-password';
  const urlFor = (role: string): string => urlOfDatabase(admin, names.database, { name: role, password });
  let broker: TestBroker;
  let folder: string;
  let service: ServiceDeclaration;
  let running: RunningService;

  const config = () =>
    readConfig(databaseConfig, {
      ...broker.env,
      LOG_LEVEL: 'silent',
      DATABASE_ADMIN_URL: admin,
      MIGRATE_DATABASE_URL: urlFor(names.migrateRole),
      DATABASE_URL: urlFor(names.serveRole),
    });

  beforeAll(async () => {
    broker = await testBroker(kind);
    folder = await mkdtemp(join(tmpdir(), 'lachan-runtime-'));
    service = { name, config: databaseConfig, module: ActsModule, migrations: pathToFileURL(folder) };
    await migrateService(service, config(), new Log(name, 'silent'));
    running = await startService(service, config());
  });

  afterAll(async () => {
    await running.stop();
    await broker.close();
    await rm(folder, { recursive: true });
    const client = new pg.Client({ connectionString: admin });
    await client.connect();
    await client.query(`DROP DATABASE ${names.database} WITH (FORCE)`);
    await client.query(`DROP ROLE ${names.migrateRole}, ${names.serveRole}`);
    await client.end();
  });

  it('is ready with every part', async () => {
    const answer = await eventually(async () => {
      const asked = await fetch(`${running.url}/health/ready`);
      return asked.ok ? asked.json() : undefined;
    });
    expect(answer).toMatchObject({
      parts: { http: 'ready', database: 'ready', bus: 'ready', 'audit-sealer': 'ready' },
    });
  });

  it('migrates again without change', async () => {
    await expect(migrateService(service, config(), new Log(name, 'silent'))).resolves.toBeUndefined();
  });

  const verify = async () => {
    const { database } = running.platform;
    if (database === undefined) throw new Error('there is a database');
    return verifyOwnAudit(name, database, broker.broker);
  };

  const asSuperuser = async (sql: string) => {
    const client = new pg.Client({ connectionString: urlOfDatabase(admin, names.database) });
    await client.connect();
    await client.query(sql);
    await client.end();
  };

  it('publishes the head of its audit, to which a later check holds the chain', async () => {
    expect((await fetch(`${running.url}/acts`, { method: 'POST' })).status).toBe(201);
    const report = await eventually(async () => {
      const found = await verify();
      return found.links > 0 ? found : undefined;
    });
    expect(report).toEqual({ links: 1, findings: [] });
  });

  it('finds a tail that was cut off together with everything that this database knows of it', async () => {
    const outboxIsEmpty = async () => {
      const rows = await running.platform.database?.query('SELECT 1 FROM messaging.outbox');
      return rows?.length === 0 || undefined;
    };
    await eventually(outboxIsEmpty);
    await asSuperuser('TRUNCATE audit.entry, audit.chain, audit.unsealed, messaging.event');
    expect((await verify()).findings).toMatchObject([{ kind: 'cut-off', lastSequence: 0n, knownSequence: 1n }]);
  });

  it('is not ready while its database refuses, and is again by itself', async () => {
    const readyIs = (status: number) =>
      eventually(async () => (await fetch(`${running.url}/health/ready`)).status === status || undefined);
    const client = new pg.Client({ connectionString: admin });
    await client.connect();
    await client.query(`ALTER DATABASE ${names.database} WITH ALLOW_CONNECTIONS false`);
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [names.database]);
    await readyIs(503);
    await client.query(`ALTER DATABASE ${names.database} WITH ALLOW_CONNECTIONS true`);
    await client.end();
    await readyIs(200);
  });
});
