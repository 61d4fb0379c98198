import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startStack, type TestStack } from '#libs/testing';
import { readyAgain, sqlAt } from '../journeys/stack-access.js';
import { StackClient } from '../journeys/stack-client.js';
import { CheckpointDevice, type Fate } from './checkpoint-device.js';
import { DeclaringClient } from './declaring-client.js';
import { sizeOf } from './sizes.js';

const { brokers, rounds, devices, passages, seed, load } = sizeOf('offline-shift');
const START_MS = 180_000;
const ROUND_MS = 1_800_000;
const KNOWN_WITHIN_MS = 60_000;
const SENT_WITHIN_MS = 600_000;
const DECLARED = 20;
const CHECKPOINTS = ['CP-FAULT-1', 'CP-FAULT-2', 'CP-FAULT-3'];
const FATES: readonly Fate[] = ['sends-once', 'sends-twice', 'killed-half-way'];
const HEALTH_DECLARATION = 'health-declaration';

describe.each(brokers)(`${devices} devices come back at once with ${passages} passages each, on %s`, (broker) => {
  let stack: TestStack;
  let declarationCodes: string[];

  beforeAll(async () => {
    stack = await startStack({ broker });
    await openCheckpoints(stack);
    const client = new DeclaringClient(stack, { seed, ...load });
    await client.declareSome(DECLARED);
    declarationCodes = [...client.accepted.values()].map(({ code }) => code);
  }, START_MS);
  afterAll(() => stack?.discard(), START_MS);

  it.each(Array.from({ length: rounds }, (_, round) => round + 1))(
    'in round %i, some twice, some killed half-way, and the service too: each passage once',
    async (round) => {
      const shifts = Array.from({ length: devices }, (_, number) => ({
        deviceId: `fault-${seed}-${round}-${number}`,
        fate: FATES[number % FATES.length] ?? 'sends-once',
        checkpointCode: CHECKPOINTS[number % CHECKPOINTS.length] ?? '',
        passages,
        declarationCodes,
      }));
      const all = shifts.map((shift) => new CheckpointDevice(stack, shift));
      const back = Promise.all(all.map((device) => device.comeBack()));
      await eventually(async () => (await storedOf(stack, round)).count > passages || undefined, {
        withinMs: SENT_WITHIN_MS,
        until: 'the first passages',
      });
      await stack.kill9(HEALTH_DECLARATION);
      await back;
      await readyAgain(stack, 'the death of the service');
      expect(all.flatMap(({ faults }) => faults)).toEqual([]);
      const ids = all.flatMap(({ answered }) => [...answered.values()].flatMap((given) => [...given]));
      expect(ids).toHaveLength(devices * passages);
      expect(await storedOf(stack, round)).toEqual({ count: ids.length, keys: ids.length, events: ids.length });
    },
    ROUND_MS,
  );
});

/** The register of facilities is identity's: checkpoints are known here when its events have arrived. */
async function openCheckpoints(stack: TestStack): Promise<void> {
  const administrator = new StackClient(stack, 'administrator');
  for (const code of CHECKPOINTS) {
    const facility = {
      code,
      name: `Chốt ${code}`,
      kinds: ['checkpoint'],
      communeCode: '31318',
      validFrom: '2021-07-19',
    };
    const { status, text } = await administrator.post('/v1/facilities', facility);
    if (status !== 201) throw new Error(`No facility was registered: ${status} ${text}`);
  }
  const officer = new StackClient(stack, 'officer');
  await eventually(
    async () => {
      const { body } = await officer.get('/v1/checkpoints');
      const known = (body['items'] as { readonly code: string }[]).map(({ code }) => code);
      if (!CHECKPOINTS.every((code) => known.includes(code))) throw new Error(`known are ${known.join(', ')}`);
      return true;
    },
    { withinMs: KNOWN_WITHIN_MS, until: 'the checkpoints of the register' },
  );
}

interface Stored {
  readonly count: number;
  readonly keys: number;
  readonly events: number;
}

async function storedOf(stack: TestStack, round: number): Promise<Stored> {
  const rows = await sqlAt<Stored & Record<string, unknown>>(
    stack,
    'health_declaration',
    `SELECT count(*)::int AS count, count(DISTINCT (device_id, sequence))::int AS keys,
       (SELECT count(*)::int FROM messaging.event e WHERE e.aggregate_id IN
         (SELECT id::text FROM health_declaration.passage WHERE device_id LIKE $1)) AS events
     FROM health_declaration.passage WHERE device_id LIKE $1`,
    [`fault-%-${round}-%`],
  );
  return rows[0] ?? { count: 0, keys: 0, events: 0 };
}
