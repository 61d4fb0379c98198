import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CapturedOutput, eventuallyHolds } from '#libs/testing';
import { RunningGateway } from './running-gateway.js';

interface Line {
  readonly route?: string;
  readonly status?: number;
  readonly clientId?: string;
}

describe('the access log', () => {
  let gateway: RunningGateway;
  const output = new CapturedOutput();

  beforeAll(async () => {
    gateway = await RunningGateway.start({
      LOG_LEVEL: 'info',
      CLIENT_REQUESTS_PER_SECOND: '1',
      CLIENT_REQUESTS_AT_ONCE: '2',
    });
  });

  afterAll(async () => {
    await gateway.stop();
    output.release();
  });

  const statusesOf = (clientId: string): (number | undefined)[] =>
    output
      .lines<Line>()
      .filter((line) => line.clientId === clientId && line.route?.startsWith('/v1/'))
      .map(({ status }) => status);

  it('names the client of each request, seen before or not, and of one that it refused', async () => {
    const token = await gateway.accessToken({ client_id: 'hospital' });
    for (const status of [200, 200, 429]) expect((await gateway.fetchAs(token)).status).toBe(status);
    await eventuallyHolds(() => expect(statusesOf('hospital')).toEqual([200, 200, 429]));
  });

  it('names nobody where nobody is known, and no token anywhere', async () => {
    expect((await gateway.fetch('/v1/places')).status).toBe(200);
    expect((await gateway.fetchAs('forged')).status).toBe(401);
    await eventuallyHolds(() => expect(statusesOf('anonymous')).toEqual([200, 401]));
    expect(output.text).not.toContain('forged');
  });
});
