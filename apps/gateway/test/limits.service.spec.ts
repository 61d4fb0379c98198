import { afterEach, describe, expect, it } from '@jest/globals';
import { RunningGateway } from './running-gateway.js';

describe('the limits', () => {
  let gateway: RunningGateway;

  afterEach(() => gateway.stop());

  const statuses = (answers: readonly Response[]): number[] => answers.map(({ status }) => status);

  const times = async (count: number, ask: () => Promise<Response>): Promise<Response[]> => {
    const answers: Response[] = [];
    for (let request = 0; request < count; request += 1) answers.push(await ask());
    return answers;
  };

  it('refuse nobody at a rate that a province behind one address may reach', async () => {
    gateway = await RunningGateway.start();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => times(200, () => gateway.fetch('/v1/declarations', { method: 'POST' }))),
    );
    expect(new Set(statuses(answers.flat()))).toEqual(new Set([200]));
  });

  it('refuse an address that asks more often than configured, with the time to wait', async () => {
    gateway = await RunningGateway.start({ ADDRESS_REQUESTS_PER_SECOND: '1', ADDRESS_REQUESTS_AT_ONCE: '3' });
    const answers = await times(4, () => gateway.fetch('/v1/places'));
    expect(statuses(answers)).toEqual([200, 200, 200, 429]);
    expect(answers.at(-1)?.headers.get('retry-after')).toBe('1');
    expect(await answers.at(-1)?.json()).toMatchObject({ code: 'too-many-requests' });
    expect((await gateway.fetch('/health/live')).status).toBe(200);
    expect((await gateway.fetchAs(await gateway.accessToken())).status).toBe(429);
  });

  it('look at the address that a trusted proxy saw', async () => {
    gateway = await RunningGateway.start({
      ADDRESS_REQUESTS_PER_SECOND: '1',
      ADDRESS_REQUESTS_AT_ONCE: '1',
      TRUSTED_PROXIES: '127.0.0.0/8',
    });
    const from = (address: string) => gateway.fetch('/v1/places', { headers: { 'x-forwarded-for': address } });
    expect(statuses([await from('192.0.2.1'), await from('192.0.2.2'), await from('192.0.2.1')])).toEqual([
      200, 200, 429,
    ]);
    expect(gateway.declarations.last.headers['x-forwarded-for']).toBe('192.0.2.2');
  });

  it('count a known client by itself, by its own quota where it has one', async () => {
    gateway = await RunningGateway.start({ CLIENT_REQUESTS_PER_SECOND: '1', CLIENT_REQUESTS_AT_ONCE: '2' });
    const plain = await gateway.accessToken();
    const larger = await gateway.accessToken({ client_id: 'large', quota: { perSecond: 1, burst: 4 } });
    expect(statuses(await times(3, () => gateway.fetchAs(plain)))).toEqual([200, 200, 429]);
    expect(statuses(await times(5, () => gateway.fetchAs(larger)))).toEqual([200, 200, 200, 200, 429]);
    expect((await gateway.fetch('/v1/places')).status).toBe(200);
  });

  it('count all tokens of one client together', async () => {
    gateway = await RunningGateway.start({ CLIENT_REQUESTS_PER_SECOND: '1', CLIENT_REQUESTS_AT_ONCE: '2' });
    const answers = await times(3, async () => gateway.fetchAs(await gateway.accessToken()));
    expect(statuses(answers)).toEqual([200, 200, 429]);
  });

  it('stop a flood of forged tokens before they are verified', async () => {
    gateway = await RunningGateway.start({ ADDRESS_REQUESTS_PER_SECOND: '1', ADDRESS_REQUESTS_AT_ONCE: '2' });
    const answers = await times(3, () => gateway.fetchAs('forged'));
    expect(statuses(answers)).toEqual([401, 401, 429]);
  });
});
