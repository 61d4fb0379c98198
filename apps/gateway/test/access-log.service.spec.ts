import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventuallyHolds } from '#libs/testing';
import { RunningGateway } from './running-gateway.js';

interface Line {
  readonly route?: string;
  readonly status?: number;
  readonly clientId?: string;
}

describe('the access log', () => {
  let gateway: RunningGateway;
  const lines: Line[] = [];
  /** Lines of the log go to the file descriptor of standard output. */
  const spy = jest.spyOn(fs, 'writeSync').mockImplementation((_, data) => {
    lines.push(JSON.parse(String(data)) as Line);
    return Buffer.byteLength(String(data));
  });

  beforeAll(async () => {
    gateway = await RunningGateway.start({
      LOG_LEVEL: 'info',
      CLIENT_REQUESTS_PER_SECOND: '1',
      CLIENT_REQUESTS_AT_ONCE: '2',
    });
  });

  afterAll(async () => {
    await gateway.stop();
    spy.mockRestore();
  });

  const statusesOf = (clientId: string): (number | undefined)[] =>
    lines.filter((line) => line.clientId === clientId && line.route?.startsWith('/v1/')).map(({ status }) => status);

  it('names the client of each request, seen before or not, and of one that it refused', async () => {
    const token = await gateway.accessToken({ client_id: 'hospital' });
    for (const status of [200, 200, 429]) expect((await gateway.fetchAs(token)).status).toBe(status);
    await eventuallyHolds(() => expect(statusesOf('hospital')).toEqual([200, 200, 429]));
  });

  it('names nobody where nobody is known, and no token anywhere', async () => {
    expect((await gateway.fetch('/v1/places')).status).toBe(200);
    expect((await gateway.fetchAs('forged')).status).toBe(401);
    await eventuallyHolds(() => expect(statusesOf('anonymous')).toEqual([200, 401]));
    expect(JSON.stringify(lines)).not.toContain('forged');
  });
});
