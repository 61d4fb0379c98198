import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, startStack, type TestStack } from '#libs/testing';
import { SERVICES } from '../src/services.js';

const START_MS = 300_000;
const STOP_MS_MAX = 10_000;
const BACK_WITHIN_MS = 60_000;

describe.each(['embedded', 'kafka'] as const)('the stack of one machine on %s', (broker) => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await startStack({ broker });
  }, START_MS);
  afterAll(() => stack?.discard(), START_MS);

  it('runs every service as a process of its own and says where each one listens', async () => {
    expect(Object.keys(stack.endpoints.services).sort()).toEqual(SERVICES.map(({ name }) => name).sort());
    expect(stack.endpoints.kafka.kind).toBe(broker);
    const pids = SERVICES.map(({ name }) => stack.pidOf(name));
    expect(new Set(pids).size).toBe(SERVICES.length);
    for (const address of Object.values(stack.endpoints.services)) {
      expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    }
  });

  it('lets nobody but the owner read what holds secrets', () => {
    const files = ['credentials.json', 'keys.json', 'database-passwords.json', 'endpoints.json', 'env/identity.env'];
    for (const file of files) expect(statSync(join(stack.home, file)).mode & 0o777).toBe(0o600);
  });

  it('shows one business time at every service, and begins it on the morning of the report', async () => {
    const shown: number[] = [];
    for (const address of Object.values(stack.endpoints.services)) {
      const answer = await fetch(`${address}/health/live`);
      shown.push(Date.parse(answer.headers.get('lachan-business-time') ?? ''));
    }
    const start = Date.parse('2021-08-11T00:00:00Z');
    for (const instant of shown) expect(instant).toBeGreaterThanOrEqual(start);
    expect(Math.max(...shown) - start).toBeLessThan(START_MS);
  });

  it(
    'starts whatever was killed again, under a new number, and is ready again by itself',
    async () => {
      const services = SERVICES.map(({ name }) => name);
      for (const parts of [services, ['postgres'], ...(broker === 'kafka' ? [['kafka']] : [])]) {
        await Promise.all(parts.map((part) => stack.kill9(part)));
        await eventually(() => isReady(stack), {
          withinMs: BACK_WITHIN_MS,
          until: `readiness after the death of ${parts.join(', ')}`,
        });
      }
      expect(stack.process.output).toContain('postgres was ended by SIGKILL; starting it again in 0.2 s');
    },
    START_MS,
  );

  it(
    'ends what a killed supervisor left behind, and loses neither data nor secrets nor time',
    async () => {
      const place = await registerPlace(stack);
      const timeBefore = await businessTime(stack);
      const clientBefore = stack.client('officer');
      const leftover = stack.pidOf('postgres');
      await stack.process.kill9();
      stack = await startStack({ broker, home: stack.home });
      expect(stack.process.output).toContain('Ended what an earlier stack had left running');
      expect(stack.pidOf('postgres')).not.toBe(leftover);
      expect((await fetch(`${stack.url}/v1/places/${place}`)).status).toBe(200);
      expect(await businessTime(stack)).toBeGreaterThanOrEqual(timeBefore);
      expect(stack.client('officer')).toEqual(clientBefore);
    },
    START_MS,
  );

  it(
    'stops in order within ten seconds and leaves no process behind',
    async () => {
      const pids = readdirSync(join(stack.home, 'run')).map((file) => stack.pidOf(file.replace('.pid', '')));
      const started = performance.now();
      await stack.stop();
      expect(performance.now() - started).toBeLessThan(STOP_MS_MAX);
      expect(stack.process.exitCode).toBe(0);
      expect(readdirSync(join(stack.home, 'run'))).toEqual([]);
      for (const pid of pids) expect(existsSync(`/proc/${pid}/exe`)).toBe(false);
    },
    START_MS,
  );
});

async function isReady(stack: TestStack): Promise<true> {
  const answer = await fetch(`${stack.url}/health/ready`);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return true;
}

async function businessTime(stack: TestStack): Promise<number> {
  const answer = await fetch(`${stack.url}/health/live`);
  return Date.parse(answer.headers.get('lachan-business-time') ?? '');
}

async function registerPlace(stack: TestStack): Promise<string> {
  const answer = await fetch(`${stack.url}/v1/places`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await eventually(() => accessToken(stack), { withinMs: BACK_WITHIN_MS, until: 'an access token' })}`,
      'content-type': 'application/json',
      'idempotency-key': 'stack-journey-0001',
    },
    body: JSON.stringify({ name: 'Chợ Vị Thanh', kind: 'market', communeCode: '31318', address: 'Phường I' }),
  });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { code: string }).code;
}

async function accessToken(stack: TestStack): Promise<string> {
  const { clientId, clientSecret } = stack.client('administrator');
  const answer = await fetch(`${stack.url}/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}
