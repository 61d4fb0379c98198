import type { Actor } from '#libs/http';
import type { ServiceInTest } from '#libs/testing';
import { RecountDosesOfLotsUseCase } from '../src/doses/recount-doses-of-lots.use-case.js';
import { FACILITY_A, PROVINCE } from './running-vaccination.js';

let lots = 0;

/** A lot of AstraZeneca that nobody else has, good until the end of the year, unless told otherwise. */
export async function newLot(service: ServiceInTest, change: object = {}): Promise<string> {
  lots += 1;
  const lot = `TEST${lots}`;
  const body = {
    ...{ vaccine: 'astrazeneca', lot, maker: 'AstraZeneca', dosesPerVial: 10, vialMl: 5, expiresOn: '2021-12-31' },
    ...change,
  };
  const answer = await service.post('/v1/vaccine-lots', { as: PROVINCE, body });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return lot;
}

export function moveStock(service: ServiceInTest, body: object, as: Actor = FACILITY_A) {
  return service.post('/v1/stock-movements', { as, body });
}

/** The job does it a moment later; here nothing works beside the service. */
export async function recountDoses(service: ServiceInTest): Promise<void> {
  await service.running.app.get(RecountDosesOfLotsUseCase, { strict: false }).execute();
}

/** What a dose violates now. */
export async function violationsOf(service: ServiceInTest, id: unknown, as: Actor = FACILITY_A): Promise<unknown> {
  return (await service.get(`/v1/doses/${String(id)}`, { as })).body.violations;
}
