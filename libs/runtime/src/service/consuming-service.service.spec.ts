import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Controller, Injectable, Module, Param, Post } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { placeClosed } from '#libs/contracts';
import { Database, databaseNames, urlOfDatabase, type Tx } from '#libs/database';
import { Public } from '#libs/http';
import { newEvent, publish, type FoldContext, type Projection, type ReceivedEvent, type Side } from '#libs/messaging';
import { eventually, testBroker, testPostgresUrl, type TestBroker } from '#libs/testing';
import pg from 'pg';
import { databaseConfig } from '../config/base-config.js';
import { readConfig } from '../config/config.js';
import { Log } from '../logging/log.js';
import { COMMANDS } from './commands.js';
import { migrateService } from './migrations.js';
import type { ServiceDeclaration } from './service-declaration.js';
import { startService, type RunningService } from './start-service.js';

const TABLES = `-- breaking: no
CREATE SCHEMA trial;
CREATE TABLE trial.closed (side text NOT NULL, code text NOT NULL);
GRANT USAGE ON SCHEMA trial TO :serve;
GRANT SELECT, INSERT, DELETE ON trial.closed TO :serve;
`;

@Injectable()
class ClosedPlaces implements Projection<string> {
  readonly view = 'closed-places';

  async save(tx: Tx, side: Side, codes: readonly string[]): Promise<void> {
    await tx.query('INSERT INTO trial.closed SELECT $1, unnest($2::text[])', [side, codes]);
  }

  async clear(tx: Tx, side: Side): Promise<void> {
    await tx.query('DELETE FROM trial.closed WHERE side = $1', [side]);
  }
}

@Controller('places')
class PlacesController {
  constructor(
    private readonly database: Database,
    private readonly closed: ClosedPlaces,
  ) {}

  @Public()
  @Post(':code/close')
  async close(@Param('code') code: string): Promise<object> {
    const data = { day: '2021-10-01', code, kind: 'market', communeCode: '31321' };
    const fact = { aggregateId: code, aggregateVersion: 1, data };
    await this.database.transaction((tx) => publish(tx, [newEvent(placeClosed, fact)]));
    return {};
  }

  @EventPattern<string>(placeClosed.type, { view: 'closed-places' })
  placeClosed(@Payload() event: ReceivedEvent<typeof placeClosed>, @Ctx() batch: FoldContext): void {
    batch.fold(this.closed, [event.data.code]);
  }
}

@Module({ controllers: [PlacesController], providers: [ClosedPlaces] })
class PlacesModule {}

/** Names of services have letters and hyphens only; the source of their events is checked for it. */
const lettersOf = (bytes: Buffer) => [...bytes].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
const key = [{ kid: 'k1', key: randomBytes(32).toString('base64url') }];

describe('a service that publishes and consumes', () => {
  const name = `runtime-${lettersOf(randomBytes(6))}`;
  const admin = testPostgresUrl();
  const names = databaseNames(name);
  const urlFor = (role: string): string =>
    urlOfDatabase(admin, names.database, { name: role, password: 'a-trial-password' });
  let broker: TestBroker;
  let folder: string;
  let service: ServiceDeclaration;
  let running: RunningService;

  const call = (...parameters: string[]) => ({ service, config: config(), log: new Log(name, 'silent'), parameters });
  const config = () =>
    readConfig(databaseConfig, {
      ...broker.env,
      LOG_LEVEL: 'silent',
      KEYS_FILE: join(folder, 'keys.json'),
      DATABASE_ADMIN_URL: admin,
      MIGRATE_DATABASE_URL: urlFor(names.migrateRole),
      DATABASE_URL: urlFor(names.serveRole),
    });
  const closedOn = async (side: Side): Promise<string[]> => {
    const rows = await running.platform.database?.query<{ code: string }>(
      'SELECT code FROM trial.closed WHERE side = $1 ORDER BY code',
      [side],
    );
    return (rows ?? []).map(({ code }) => code);
  };

  const closedBecome = (side: Side, codes: readonly string[]): Promise<true> =>
    eventually(async () => {
      expect(await closedOn(side)).toEqual(codes);
      return true as const;
    });

  beforeAll(async () => {
    // On the embedded log, which is this spec's own: the topics of Kafka are shared with other specs.
    broker = await testBroker('embedded');
    folder = await mkdtemp(join(tmpdir(), 'lachan-runtime-'));
    await writeFile(join(folder, '0001_trial.sql'), TABLES);
    await writeFile(join(folder, 'keys.json'), JSON.stringify({ [name]: { seal: key, blindIndex: key } }));
    service = {
      ...{ name, config: databaseConfig, module: PlacesModule, migrations: pathToFileURL(folder) },
      publishes: [placeClosed],
      consumes: [placeClosed],
    };
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

  it('folds what it has published', async () => {
    for (const code of ['K7M4Q2XA', 'K7M4Q2XB'])
      expect((await fetch(`${running.url}/places/${code}/close`, { method: 'POST' })).status).toBe(201);
    await closedBecome('a', ['K7M4Q2XA', 'K7M4Q2XB']);
    await eventually(async () => {
      const answer = await fetch(`${running.url}/health/ready`);
      expect(await answer.json()).toMatchObject({ ready: true, parts: { 'view closed-places': 'ready' } });
      return true;
    });
  });

  it('rebuilds the view beside the live one by an operator’s command', async () => {
    expect(await COMMANDS.rebuild(call('closed-places'))).toBe(0);
    expect(await closedOn('b')).toEqual(['K7M4Q2XA', 'K7M4Q2XB']);
  });

  it('republishes a topic and drops what it has', async () => {
    expect(await COMMANDS.republish(call(placeClosed.topic))).toBe(0);
    await fetch(`${running.url}/places/K7M4Q2XC/close`, { method: 'POST' });
    await closedBecome('b', ['K7M4Q2XA', 'K7M4Q2XB', 'K7M4Q2XC']);
  });

  it('says what a command lacks', async () => {
    await expect(COMMANDS.rebuild(call())).rejects.toThrow('needs a view');
    await expect(COMMANDS.replay(call('00000000-0000-7000-8000-000000000000'))).rejects.toThrow('no message');
  });
});
