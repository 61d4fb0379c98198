import { randomUUID } from 'node:crypto';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { InternalTokenVerifier, type Actor } from '#libs/http';
import { ed25519, eventuallyHolds, ServiceInTest, type TestSigningKey } from '#libs/testing';
import { SignJWT, type JWTPayload } from 'jose';
import { SERVICES, type ServiceName } from '../src/routing/routing-table.js';
import { gateway } from '../src/service.js';
import { StandInService } from './stand-in-service.js';

export const PUBLIC_URL = 'http://lachan.test';

/** A public key as identity publishes it. */
export const publishedKey = ({ kid, publicJwk }: TestSigningKey): object => ({
  ...{ ...publicJwk, kid, use: 'sig', alg: 'EdDSA' },
});

/** The whole gateway in front of services that stand in for the real ones. */
export class RunningGateway {
  readonly tokenKey = ed25519('t1');
  /** What identity's stand-in answers; a test may change it. */
  readonly published: object[] = [publishedKey(this.tokenKey)];
  readonly disabled: string[] = [];
  readonly refusedStaff: { id: string; madeBefore: number | null }[] = [];
  private readonly internalKey = ed25519('g1');
  private service!: ServiceInTest;

  private constructor(
    /** What stands in for each service behind the gateway, by its name. */
    readonly services: Readonly<Record<ServiceName, StandInService>>,
  ) {
    const { identity } = services;
    identity.answerJson('/oauth2/jwks', () => ({ keys: this.published }));
    identity.answerJson('/internal/disabled-clients', () => ({
      clientIds: this.disabled,
      staff: this.refusedStaff,
    }));
  }

  static async start(settings: Readonly<Record<string, string>> = {}): Promise<RunningGateway> {
    const standIns = SERVICES.map(async (name) => [name, await StandInService.start(name)] as const);
    const services = Object.fromEntries(await Promise.all(standIns)) as Record<ServiceName, StandInService>;
    const running = new RunningGateway(services);
    await running.start(settings);
    return running;
  }

  get url(): string {
    return this.service.url;
  }

  get identity(): StandInService {
    return this.services.identity;
  }

  get declarations(): StandInService {
    return this.services['health-declaration'];
  }

  get reporting(): StandInService {
    return this.services.reporting;
  }

  get testing(): StandInService {
    return this.services.testing;
  }

  get cases(): StandInService {
    return this.services.cases;
  }

  get vaccination(): StandInService {
    return this.services.vaccination;
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
      .sign(key.privateJwk);
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
    await Promise.all(Object.values(this.services).map((service) => service.stop()));
  }

  private async start(more: Readonly<Record<string, string>>): Promise<void> {
    const { internalKey } = this;
    const addresses = Object.fromEntries(SERVICES.map((name) => [settingOf(name), this.services[name].url]));
    const settings = { ...addresses, PUBLIC_URL, SERVICE_PROBE_MS: '50', ...more };
    this.service = await ServiceInTest.start(gateway, { settings, keys: { internalToken: [internalKey] }, work: true });
    await eventuallyHolds(async () => {
      const ready = await this.fetch('/health/ready');
      if (!ready.ok) throw new Error(await ready.text());
    });
  }
}

/** `health-declaration` → `HEALTH_DECLARATION_URL` */
const settingOf = (name: ServiceName): string => `${name.toUpperCase().replaceAll('-', '_')}_URL`;
