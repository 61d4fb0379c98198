import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, startStack, type TestStack } from '#libs/testing';
import { readyAgain } from '../journeys/stack-access.js';
import { DeclaringClient } from './declaring-client.js';
import { expectCountedExactlyOnce } from './oracle.js';
import { sizeOf } from './sizes.js';
import { SmallDisk } from './small-disk.js';

const { brokers, rounds, refusalsSeen, seed, load } = sizeOf('disk-full');
const START_MS = 180_000;
const ROUND_MS = 240_000;
const REFUSED_WITHIN_MS = 90_000;
/** Holds the databases of a stack, its write-ahead log, and a little more. */
const MEGABYTES = 320;
const ACCEPTED_BEFORE = 20;

describe.each(brokers)('a full disk under PostgreSQL on %s', (broker) => {
  let home: string;
  let disk: SmallDisk | string;
  let stack: TestStack | undefined;
  let client: DeclaringClient | undefined;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'lachan-small-disk-'));
    disk = SmallDisk.mount(join(home, 'postgres'), MEGABYTES);
    if (typeof disk === 'string') return;
    stack = await startStack({ broker, home });
    client = new DeclaringClient(stack, { seed, ...load });
  }, START_MS);
  afterAll(async () => {
    if (typeof disk !== 'string') disk?.free();
    await client?.stop();
    await stack?.stop();
    if (typeof disk !== 'string') disk?.unmount();
    rmSync(home, { recursive: true, force: true });
  }, START_MS);

  it(
    'answers 503 and never 2xx to what it cannot keep, and goes on by itself once there is room',
    async () => {
      if (stack === undefined || client === undefined || typeof disk === 'string') return expectMountRefused(disk);
      client.start();
      for (let round = 0; round < rounds; round++) {
        await client.untilAccepted(ACCEPTED_BEFORE);
        disk.fill();
        await refusalsOf(client, refusalsSeen);
        disk.free();
        await client.untilAccepted(ACCEPTED_BEFORE);
      }
      await client.stop();
      await readyAgain(stack, 'a full disk');
      await expectCountedExactlyOnce(stack, client);
      expect([...client.statuses.keys()].filter((status) => ![201, 502, 503].includes(status))).toEqual([]);
    },
    ROUND_MS * rounds,
  );
});

/** Where no file system may be mounted the fault cannot be played; then this is all that the test holds, and it says so. */
function expectMountRefused(reason: SmallDisk | string): void {
  console.warn(`NOT PLAYED: a full disk needs a tmpfs, and this machine refuses to mount one (${String(reason)})`);
  expect(reason).toMatch(/permission|superuser|not permitted|ENOENT/i);
}

function refusalsOf(client: DeclaringClient, more: number): Promise<true> {
  const before = client.statuses.get(503) ?? 0;
  return eventually(
    () => {
      const seen = (client.statuses.get(503) ?? 0) - before;
      if (seen < more) throw new Error(`${seen} were refused, ${client.accepted.size} accepted`);
      return true as const;
    },
    { withinMs: REFUSED_WITHIN_MS, until: `${more} requests that are answered 503` },
  );
}
