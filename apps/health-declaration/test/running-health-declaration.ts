import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '#libs/database';
import { signInternalToken, type Actor } from '#libs/http';
import { readConfig, startService, type RunningService } from '#libs/runtime';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { config } from '../src/config.js';
import { healthDeclaration } from '../src/service.js';

export const BUSINESS_TIME = '2021-08-11T00:00:00.000Z';

const ed25519 = (kid: string) => {
  const pair = generateKeyPairSync('ed25519');
  return {
    ...{ kid, createdAt: '2021-08-01T00:00:00.000Z' },
    privateJwk: pair.privateKey.export({ format: 'jwk' }),
    publicJwk: pair.publicKey.export({ format: 'jwk' }),
  };
};
const secretKey = (kid: string) => ({ kid, key: randomBytes(32).toString('base64url') });
const internalKey = ed25519('internal-1');

const client = (id: string, scopes: string[], areas: string[]): Actor => ({
  kind: 'client',
  id,
  name: id,
  scopes,
  areas,
});
const OFFICERS_SCOPES = ['places:read', 'places:write', 'declarations:read', 'declarations:review'];

export const OFFICER = client('officer', OFFICERS_SCOPES, ['930']);
export const OFFICER_931 = client('officer-931', OFFICERS_SCOPES, ['931']);
export const PROVINCE = client('administrator', OFFICERS_SCOPES, ['93']);
export const ANALYST = client('analyst', ['reports:read'], ['93']);
export const INTEGRATOR = client('integrator', ['declarations:write'], []);

export interface Call {
  /** Nobody, unless given. */
  readonly as?: Actor;
  readonly body?: unknown;
  /** A key of its own unless given; null for none. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export const newKey = (): string => randomBytes(16).toString('hex');

/** The whole service in this process, on a database of its own; the bus is left out, so that events stay to be read. */
export class RunningHealthDeclaration {
  private constructor(
    readonly service: RunningService,
    readonly testDatabase: TestDatabase,
    private readonly settings: Readonly<Record<string, string>>,
    private readonly release: () => Promise<void>,
  ) {}

  static async start(more: Readonly<Record<string, string>> = {}): Promise<RunningHealthDeclaration> {
    const database = await testDatabase('health-declaration');
    const folder = await mkdtemp(join(tmpdir(), 'lachan-health-declaration-'));
    const settings = {
      DATABASE_URL: database.serveUrl,
      KAFKA_BROKERS: '127.0.0.1:1',
      KEYS_FILE: join(folder, 'keys.json'),
      PUBLIC_URL: 'https://suckhoe.example.vn',
      LOG_LEVEL: 'silent',
      LACHAN_BUSINESS_TIME: BUSINESS_TIME,
      ...more,
    };
    await writeFile(settings.KEYS_FILE, JSON.stringify({ 'health-declaration': keysOfRun() }));
    const release = async (): Promise<void> => {
      await database.drop();
      await rm(folder, { recursive: true });
    };
    return new RunningHealthDeclaration(await startOne(settings), database, settings, release);
  }

  /** Another process of the same service: same database, same keys, perhaps at another business time. */
  async another(more: Readonly<Record<string, string>> = {}): Promise<RunningHealthDeclaration> {
    const settings = { ...this.settings, ...more };
    return new RunningHealthDeclaration(await startOne(settings), this.testDatabase, settings, () => Promise.resolve());
  }

  /** Reads whatever the serving role may read. */
  get database(): Database {
    return this.service.app.get(Database);
  }

  async get<Body = Record<string, unknown>>(path: string, call: Call = {}): Promise<Answer<Body>> {
    return this.send<Body>('GET', path, call);
  }

  async post<Body = Record<string, unknown>>(path: string, call: Call): Promise<Answer<Body>> {
    const key = call.key === undefined ? newKey() : call.key;
    return this.send<Body>('POST', path, {
      ...call,
      headers: {
        'content-type': 'application/json',
        ...(key !== null && { 'idempotency-key': key }),
        ...call.headers,
      },
    });
  }

  async send<Body>(method: string, path: string, { as, body, headers }: Call): Promise<Answer<Body>> {
    const token = as && signInternalToken(as, internalKey, new Date());
    const response = await fetch(`${this.service.url}${path}`, {
      method,
      headers: { ...headers, ...(token !== undefined && { 'lachan-internal-token': token }) },
      ...(body !== undefined && { body: asBytes(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  }

  async count(table: string): Promise<number> {
    const rows = await this.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    return rows[0]?.count ?? 0;
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await this.release();
  }
}

function asBytes(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

function keysOfRun(): object {
  const { kid, publicJwk } = internalKey;
  return {
    seal: [secretKey('s1')],
    blindIndex: [secretKey('b1')],
    idempotency: [secretKey('i1')],
    poster: [ed25519('p-2021')],
    internalTokenPublic: [{ kid, publicJwk }],
  };
}

function startOne(settings: Readonly<Record<string, string>>): Promise<RunningService> {
  return startService(healthDeclaration, readConfig(config, settings), { work: false });
}
