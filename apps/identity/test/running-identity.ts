import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '#libs/database';
import { signInternalToken, type Actor } from '#libs/http';
import { readConfig, startService, type RunningService } from '#libs/runtime';
import { testDatabase, testKafkaBrokers } from '#libs/testing';
import { config } from '../src/config.js';
import { IdentityModule } from '../src/identity.module.js';
import { messages } from '../src/messages.js';

export const PUBLIC_URL = 'http://lachan.test';

const ed25519 = (kid: string) => {
  const pair = generateKeyPairSync('ed25519');
  return {
    kid,
    privateJwk: pair.privateKey.export({ format: 'jwk' }),
    publicJwk: pair.publicKey.export({ format: 'jwk' }),
  };
};
const secretKey = (kid: string) => ({ kid, key: randomBytes(32).toString('base64url') });

export interface FileClient {
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
  readonly areas: readonly string[];
  readonly facility?: string;
  readonly quota?: { readonly perSecond: number; readonly burst: number };
}

const fileClient = (name: string, scopes: string[], areas: string[], more: Partial<FileClient> = {}): FileClient => ({
  ...{ name, scopes, areas, clientId: name, clientSecret: randomBytes(32).toString('base64url') },
  ...more,
});

export const OFFICER = fileClient('officer', ['declarations:read', 'declarations:write'], ['930']);
export const ANALYST = fileClient('analyst', ['reports:read'], [], { quota: { perSecond: 5, burst: 7 } });
export const NURSE = fileClient('nurse', ['doses:write'], ['31318'], { facility: 'F-7' });

/** The whole service on a database of its own, with a file of clients and keys made for this run. */
export class RunningIdentity {
  static readonly internalKey = ed25519('internal-1');

  private constructor(
    readonly service: RunningService,
    private readonly settings: Record<string, string>,
    private readonly release: () => Promise<void>,
  ) {}

  static async start(more: Record<string, string> = {}): Promise<RunningIdentity> {
    const database = await testDatabase('identity');
    const folder = await mkdtemp(join(tmpdir(), 'lachan-identity-'));
    const settings = {
      DATABASE_URL: database.serveUrl,
      KAFKA_BROKERS: testKafkaBrokers(),
      KEYS_FILE: join(folder, 'keys.json'),
      CLIENTS_FILE: join(folder, 'credentials.json'),
      PUBLIC_URL,
      LOG_LEVEL: 'silent',
      LACHAN_BUSINESS_TIME: '2021-08-11T00:00:00Z',
      ...more,
    };
    await writeFile(settings.KEYS_FILE, JSON.stringify({ identity: keysOfRun() }));
    await writeFile(settings.CLIENTS_FILE, JSON.stringify({ clients: [OFFICER, ANALYST, NURSE] }));
    const release = async () => {
      await database.drop();
      await rm(folder, { recursive: true });
    };
    return new RunningIdentity(await startIdentity(settings), settings, release);
  }

  get url(): string {
    return this.service.url;
  }

  get database(): Database {
    return this.service.app.get(Database);
  }

  /** A second process on the same database and file, as after a restart. */
  startAgain(): Promise<RunningService> {
    return startIdentity(this.settings);
  }

  writeClients(clients: readonly FileClient[]): Promise<void> {
    return writeFile(this.settings.CLIENTS_FILE ?? '', JSON.stringify({ clients }));
  }

  token(client: Pick<FileClient, 'clientId' | 'clientSecret'>, form: Record<string, string> = {}): Promise<Response> {
    const basic = Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64');
    return this.tokenWith({ grant_type: 'client_credentials', ...form }, { authorization: `Basic ${basic}` });
  }

  tokenWith(form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/oauth2/token`, { method: 'POST', headers, body: new URLSearchParams(form) });
  }

  /** A request as the gateway passes it on for an actor. */
  as(actor: Actor, path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> {
    const token = signInternalToken(actor, RunningIdentity.internalKey, new Date());
    return fetch(`${this.url}${path}`, { ...init, headers: { ...init.headers, 'lachan-internal-token': token } });
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await this.release();
  }
}

function keysOfRun(): object {
  const { kid, publicJwk } = RunningIdentity.internalKey;
  return {
    idempotency: [secretKey('i1')],
    tokenSigning: [ed25519('t2'), ed25519('t1')],
    internalTokenPublic: [{ kid, publicJwk }],
  };
}

function startIdentity(settings: Record<string, string>): Promise<RunningService> {
  return startService(
    {
      ...{ name: 'identity', config, module: IdentityModule, messages },
      migrations: new URL('../migrations/', import.meta.url),
    },
    readConfig(config, settings),
    { work: false },
  );
}
