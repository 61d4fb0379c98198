import { randomBytes } from 'node:crypto';
import { ed25519, ServiceInTest } from '#libs/testing';
import { identity } from '../src/service.js';

export const PUBLIC_URL = 'http://lachan.test';

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
  constructor(readonly service: ServiceInTest) {}

  static async start(
    more: Readonly<Record<string, string>> = {},
    moreFiles: Readonly<Record<string, object>> = {},
    work = false,
  ): Promise<RunningIdentity> {
    const settings = { PUBLIC_URL, LACHAN_BUSINESS_TIME: '2021-08-11T00:00:00Z', ...more };
    const keys = { tokenSigning: [ed25519('t2'), ed25519('t1')], cookie: [randomBytes(32).toString('base64url')] };
    const files = { CLIENTS_FILE: { clients: [OFFICER, ANALYST, NURSE] }, ...moreFiles };
    return new RunningIdentity(await ServiceInTest.start(identity, { settings, keys, files, work }));
  }

  get url(): string {
    return this.service.url;
  }

  writeClients(clients: readonly FileClient[]): Promise<void> {
    return this.service.rewrite('CLIENTS_FILE', { clients });
  }

  token(client: Pick<FileClient, 'clientId' | 'clientSecret'>, form: Record<string, string> = {}): Promise<Response> {
    const basic = Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64');
    return this.tokenWith({ grant_type: 'client_credentials', ...form }, { authorization: `Basic ${basic}` });
  }

  tokenWith(form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/oauth2/token`, { method: 'POST', headers, body: new URLSearchParams(form) });
  }

  stop(): Promise<void> {
    return this.service.stop();
  }
}
