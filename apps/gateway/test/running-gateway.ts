import { generateKeyPairSync, randomUUID, type JsonWebKey } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { InternalTokenVerifier, type Actor } from '#libs/http';
import { readConfig, startService, type RunningService } from '#libs/runtime';
import { eventually } from '#libs/testing';
import { SignJWT, type JWTPayload } from 'jose';
import { RefreshDisabledClients } from '../src/authentication/refresh-disabled-clients.job.js';
import { config } from '../src/config.js';
import { GatewayModule } from '../src/gateway.module.js';
import { ServiceReadiness } from '../src/health/service-readiness.js';
import { messages } from '../src/messages.js';
import { StandInService } from './stand-in-service.js';

export const PUBLIC_URL = 'http://lachan.test';

/** A pair of keys, in the form that keys.json has. */
export const ed25519 = (kid: string) => {
  const pair = generateKeyPairSync('ed25519');
  return {
    kid,
    key: pair.privateKey,
    privateJwk: pair.privateKey.export({ format: 'jwk' }),
    publicJwk: publicJwk(kid, pair.publicKey.export({ format: 'jwk' })),
  };
};
const publicJwk = (kid: string, jwk: JsonWebKey) => ({ ...jwk, kid, use: 'sig', alg: 'EdDSA' });

/** Waits until an assertion holds. */
export const comesTrue = (assertion: () => void | Promise<void>): Promise<true> =>
  eventually(async () => {
    await assertion();
    return true as const;
  });

/** The whole gateway in front of services that stand in for the real ones. */
export class RunningGateway {
  readonly tokenKey = ed25519('t1');
  readonly internalKey = ed25519('g1');
  /** What identity's stand-in answers; a test may change it. */
  readonly published: object[] = [this.tokenKey.publicJwk];
  readonly disabled: string[] = [];
  service!: RunningService;
  private folder = '';

  private constructor(
    readonly identity: StandInService,
    readonly declarations: StandInService,
    readonly reporting: StandInService,
  ) {
    identity.answerJson('/oauth2/jwks', () => ({ keys: this.published }));
    identity.answerJson('/internal/disabled-clients', () => ({ clientIds: this.disabled }));
  }

  static async start(settings: Record<string, string> = {}): Promise<RunningGateway> {
    const gateway = new RunningGateway(
      await StandInService.start('identity'),
      await StandInService.start('health-declaration'),
      await StandInService.start('reporting'),
    );
    await gateway.start(settings);
    return gateway;
  }

  get url(): string {
    return this.service.url;
  }

  /** An access token as identity makes it, but for what a test changes. */
  accessToken(claims: JWTPayload = {}, { key = this.tokenKey, typ = 'at+jwt' } = {}): Promise<string> {
    const seconds = Math.floor(Date.now() / 1000);
    const standard = {
      iss: PUBLIC_URL,
      aud: 'lachan-api',
      sub: 'officer',
      client_id: 'officer',
      client_name: 'officer',
    };
    const grant = { scope: 'declarations:read', areas: ['930'], iat: seconds, exp: seconds + 900, jti: randomUUID() };
    return new SignJWT({ ...standard, ...grant, ...claims })
      .setProtectedHeader({ alg: 'EdDSA', typ, kid: key.kid })
      .sign(key.key);
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, init);
  }

  fetchAs(token: string, path = '/v1/declarations'): Promise<Response> {
    return this.fetch(path, { headers: { authorization: `Bearer ${token}` } });
  }

  /** Who asked, as a service learns it. */
  actorAt(service: StandInService): Actor {
    const verifier = new InternalTokenVerifier([this.internalKey], { now: () => new Date() });
    return verifier.verify(String(service.last.headers['lachan-internal-token']));
  }

  /** A request in every detail as given: `fetch` would set a target and headers right. */
  raw(
    path: string,
    headers: Record<string, string> = {},
    { method = 'GET', body = '' } = {},
  ): Promise<{ answer: IncomingMessage; text: string }> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(this.url);
      const request = httpRequest({ hostname, port, path, method, headers, agent: false }, (answer) => {
        text(answer).then((read) => resolve({ answer, text: read }), reject);
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  /** Bytes as they are, and all that comes back until the connection ends. */
  bytes(sent: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(this.url);
      const socket = connect(Number(port), hostname, () => socket.write(sent));
      text(socket).then(resolve, reject);
    });
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await Promise.all([this.identity, this.declarations, this.reporting].map((service) => service.stop()));
    await rm(this.folder, { recursive: true });
  }

  private async start(settings: Record<string, string>): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'lachan-gateway-'));
    const keysFile = join(this.folder, 'keys.json');
    const { kid, privateJwk } = this.internalKey;
    await writeFile(keysFile, JSON.stringify({ gateway: { internalToken: [{ kid, privateJwk }] } }));
    const { identity, declarations, reporting } = this;
    const addresses = {
      IDENTITY_URL: identity.url,
      HEALTH_DECLARATION_URL: declarations.url,
      REPORTING_URL: reporting.url,
    };
    const environment = {
      ...addresses,
      KEYS_FILE: keysFile,
      PUBLIC_URL,
      LOG_LEVEL: 'silent',
      SERVICE_PROBE_MS: '50',
      ...settings,
    };
    this.service = await startService(
      {
        name: 'gateway',
        config,
        module: GatewayModule,
        jobs: [RefreshDisabledClients],
        ready: [ServiceReadiness],
        messages,
      },
      readConfig(config, environment),
    );
    await comesTrue(async () => {
      const ready = await this.fetch('/health/ready');
      if (!ready.ok) throw new Error(await ready.text());
    });
  }
}
