import { randomInt } from 'node:crypto';
import type { Answer, ServiceInTest } from '#libs/testing';
import type { FormedPoolAnswer, FormPoolBody } from '../src/pools/pool.dto.js';
import type { PoolResultAnswer, ShownPool } from '../src/pools/pool-result.dto.js';
import { COLLECTOR, TECHNICIAN, VALIDATOR } from './running-testing.js';
import { collected, person, received } from './specimens-of-nobody.js';

export const poolCode = (): string => `MG-${randomInt(2 ** 40)}`;

/** A pool of people who are nobody. */
export function fieldPool(people = 3, change: Partial<FormPoolBody> = {}): FormPoolBody {
  return {
    ...{ code: poolCode(), kind: 'field', method: 'rt-pcr', formedAt: '2021-08-11T06:00:00+07:00' },
    members: Array.from({ length: people }, () => ({ person: person() })),
    ...change,
  };
}

export const form = (service: ServiceInTest, body: FormPoolBody, as = COLLECTOR, key?: string) =>
  service.post<FormedPoolAnswer>('/v1/pools', { as, body, ...(key !== undefined && { key }) });

/** A pool that was formed. @throws Error where it was not */
export async function formed(service: ServiceInTest, body = fieldPool(), as = COLLECTOR): Promise<FormedPoolAnswer> {
  return bodyOf(await form(service, body, as));
}

/** A pool of specimens that the laboratory has received. */
export async function pooledAtLaboratory(service: ServiceInTest, specimens = 2): Promise<FormedPoolAnswer> {
  const members = [];
  for (let number = 0; number < specimens; number += 1) {
    const { barcode } = await received(service);
    members.push({ barcode });
  }
  const body = { ...fieldPool(), kind: 'laboratory' as const, formedAt: '2021-08-11T06:40:00+07:00', members };
  return formed(service, body, TECHNICIAN);
}

export const enterTube = (service: ServiceInTest, code: string, value: string, more: object = {}, as = TECHNICIAN) =>
  service.post<PoolResultAnswer>(`/v1/pools/${code}/results`, {
    as,
    body: { method: 'rt-pcr', value, testedAt: '2021-08-11T06:50:00+07:00', ...more },
  });

export const decideTube = (service: ServiceInTest, code: string, version: number, body: object = {}, as = VALIDATOR) =>
  service.post<PoolResultAnswer>(`/v1/pools/${code}/results/${version}/validations`, { as, body });

/** The tube was tested, and a second person has agreed. */
export async function told(service: ServiceInTest, code: string, value: string): Promise<PoolResultAnswer> {
  const { version } = bodyOf(await enterTube(service, code, value));
  return bodyOf(await decideTube(service, code, version));
}

export async function shown(service: ServiceInTest, code: string, as = TECHNICIAN): Promise<ShownPool> {
  return bodyOf(await service.get<ShownPool>(`/v1/pools/${code}`, { as }), 200);
}

/** A new specimen in the stead of a member's, received and told. */
export async function retested(service: ServiceInTest, replaces: string, value: string): Promise<string> {
  const { barcode } = await collected(service, { replaces, reason: 'pooled-sample-positive' });
  await tellSpecimen(service, barcode, value);
  return barcode;
}

export async function tellSpecimen(service: ServiceInTest, barcode: string, value: string): Promise<void> {
  const receipt = { condition: 'good', receivedAt: '2021-08-11T06:55:00+07:00' };
  bodyOf(await service.post(`/v1/specimens/${barcode}/receipts`, { as: TECHNICIAN, body: receipt }));
  const result = { method: 'rt-pcr', value, testedAt: '2021-08-11T06:56:00+07:00' };
  const entered = await service.post<PoolResultAnswer>(`/v1/specimens/${barcode}/results`, {
    as: TECHNICIAN,
    body: result,
  });
  const { version } = bodyOf(entered);
  const path = `/v1/specimens/${barcode}/results/${version}/validations`;
  bodyOf(await service.post(path, { as: VALIDATOR, body: {} }));
}

/** Facts that were told of a pool or a specimen, with what it was afterwards. */
export async function factsOf(service: ServiceInTest, id: string): Promise<string[]> {
  const rows = await service.database.query<{ type: string; data: Record<string, unknown> }>(
    'SELECT type, data FROM messaging.event WHERE aggregate_id = $1 ORDER BY position',
    [id],
  );
  return rows.map(({ type, data }) => `${type.split('.')[3]} ${String(data['after'] ?? data['value'] ?? '')}`.trim());
}

/** Every version of every member's result. */
export const resultsOf = (service: ServiceInTest, poolId: string) =>
  service.database.query<{ value: string; state: string; version: number; source: string }>(
    `SELECT r.value, r.state, r.version, r.source FROM testing.result r
     JOIN testing.pool_member m ON m.specimen_id = r.specimen_id WHERE m.pool_id = $1
     ORDER BY m.number, r.version`,
    [poolId],
  );

/** The members' specimens. */
export const specimensOf = (service: ServiceInTest, poolId: string) =>
  service.database.query<{ status: string; held: string | null; asked: boolean }>(
    `SELECT s.status, s.held_reason AS held, s.asked_anew_at IS NOT NULL AS asked FROM testing.specimen s
     JOIN testing.pool_member m ON m.specimen_id = s.id WHERE m.pool_id = $1 ORDER BY m.number`,
    [poolId],
  );

/** @throws Error where it was not answered so */
export function bodyOf<Body>(answer: Answer<Body>, status = 201): Body {
  if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
