import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ed25519, eventuallyHolds, serviceKeys, ServiceInTest, type TestSigningKey } from '#libs/testing';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { randomBytes } from 'node:crypto';
import { identity as declaration } from '../src/service.js';
import { CodeFlow, signIn, type Tokens } from './code-flow.js';
import { OFFICER, PUBLIC_URL, RunningIdentity } from './running-identity.js';
import { staffMember } from './staff-in-test.js';
import { TestBrowser } from './test-browser.js';

const [OLD, NEW] = [ed25519('old'), ed25519('new')];
/** Applications that ask for tokens without a pause, besides one person. */
const APPLICATIONS = 4;

/** As the gateway: keys are fetched again when a token names one that is not known. */
class Verifier {
  private keys: JSONWebKeySet = { keys: [] };

  constructor(private readonly url: () => string) {}

  async verify(token: string): Promise<string> {
    const options = { algorithms: ['EdDSA'], issuer: PUBLIC_URL, audience: 'lachan-api', typ: 'at+jwt' };
    const kid = async (): Promise<string> =>
      (await jwtVerify(token, createLocalJWKSet(this.keys), options)).protectedHeader.kid ?? '';
    return kid().catch(async () => {
      this.keys = (await (await fetch(`${this.url()}/oauth2/jwks`)).json()) as JSONWebKeySet;
      return kid();
    });
  }
}

describe('signing keys', () => {
  const settled = serviceKeys(ed25519('internal-1'));
  const cookie = [randomBytes(32).toString('base64url')];
  const section = (...tokenSigning: TestSigningKey[]) => ({ ...settled, cookie, tokenSigning });
  const used = new Set<string>();
  let first: ServiceInTest;
  let current: ServiceInTest;
  const replaced: ServiceInTest[] = [];

  beforeAll(async () => {
    const settings = { PUBLIC_URL, LACHAN_BUSINESS_TIME: '2021-08-11T00:00:00Z' };
    const files = { CLIENTS_FILE: { clients: [OFFICER] } };
    first = await ServiceInTest.start(declaration, { settings, keys: section(OLD), files });
    current = first;
  });

  afterAll(async () => {
    for (const process of [...replaced, current]) if (process !== first) await process.stop();
    await first.stop();
  });

  /** As in an installation of more than one process: the next answers before the last is asked no more. */
  async function restartWith(...keys: TestSigningKey[]): Promise<void> {
    await first.rewrite('KEYS_FILE', { identity: section(...keys) });
    replaced.push(current);
    current = await first.another();
  }

  it('rotate while tokens are asked for and verified, and no one of them fails', async () => {
    const verifier = new Verifier(() => current.url);
    const browser = new TestBrowser({
      hosts: {
        get [PUBLIC_URL]() {
          return current.url;
        },
      },
    });
    const staff = await staffMember(new RunningIdentity(first));
    await signIn(browser, staff);
    let isOver = false;
    let verified = 0;
    const take = async (answer: Response): Promise<void> => {
      expect(answer.status).toBe(200);
      used.add(await verifier.verify(((await answer.json()) as Tokens).access_token));
      verified += 1;
    };
    const application = async (): Promise<void> => {
      while (!isOver) await take(await new RunningIdentity(current).token(OFFICER));
    };
    const person = async (): Promise<void> => {
      while (!isOver) {
        const flow = new CodeFlow({ prompt: 'none' });
        await take(await flow.exchange(browser, flow.codeIn(await browser.open(flow.address))));
      }
    };
    const load = Promise.all([person(), ...Array.from({ length: APPLICATIONS }, application)]);
    await restartWith(OLD, NEW);
    await restartWith(NEW, OLD);
    await eventuallyHolds(() => expect([...used].sort()).toEqual(['new', 'old']));
    isOver = true;
    await load;
    expect(verified).toBeGreaterThan(20);
  });

  it('that were taken out verify nothing any more', async () => {
    const old = (await (await new RunningIdentity(first).token(OFFICER)).json()) as Tokens;
    const verifier = new Verifier(() => current.url);
    expect(await verifier.verify(old.access_token)).toBe('old');
    await restartWith(NEW);
    await expect(new Verifier(() => current.url).verify(old.access_token)).rejects.toThrow();
    const { keys } = (await (await fetch(`${current.url}/oauth2/jwks`)).json()) as JSONWebKeySet;
    expect(keys.map(({ kid }) => kid)).toEqual(['new']);
  });
});
