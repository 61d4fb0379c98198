import { randomUUID } from 'node:crypto';
import { loadReferenceData } from '#libs/reference-data';
import { placesOf } from '../../../apps/simulator/src/population/places.js';
import { Random } from '../../../apps/simulator/src/population/random.js';
import { internalTokenHeader } from './bench-actors.js';
import { BENCH_DAY } from './bench-clock.js';
import type { BenchStack } from './bench-stack.js';

/** Registers the simulator's places at the running service and answers their codes. */
export async function registerPlaces(stack: BenchStack, seed: number): Promise<string[]> {
  const communes = loadReferenceData().adminUnits.communesOf('93', BENCH_DAY);
  const token = internalTokenHeader(stack.environment('health-declaration').KEYS_FILE ?? '');
  const codes: string[] = [];
  for (const place of placesOf(communes, new Random(seed))) {
    const answer = await fetch(`${stack.address('health-declaration')}/v1/places`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...token },
      body: JSON.stringify(place),
    });
    if (answer.status !== 201) throw new Error(`No place was registered: ${answer.status} ${await answer.text()}`);
    codes.push(((await answer.json()) as { code: string }).code);
  }
  return codes;
}
