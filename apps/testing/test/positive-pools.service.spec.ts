import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import {
  bodyOf,
  enterTube,
  factsOf,
  fieldPool,
  formed,
  resultsOf,
  retested,
  shown,
  specimensOf,
  tellSpecimen,
  told,
} from './pools-of-nobody.js';
import { COLLECTOR, startTesting, VALIDATOR } from './running-testing.js';
import { collected, person } from './specimens-of-nobody.js';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

const close = (code: string, number: number, as = COLLECTOR, key?: string) =>
  service.post(`/v1/pools/${code}/members/${number}/closures`, {
    as,
    body: { reason: 'not-found' },
    ...(key !== undefined && { key }),
  });

describe('a positive tube', () => {
  it('holds its members back and asks for a new specimen of each', async () => {
    const { id, code } = await formed(service);
    expect((await told(service, code, 'positive')).poolStatus).toBe('positive-unresolved');
    expect(await resultsOf(service, id)).toEqual([]);
    expect(await specimensOf(service, id)).toEqual(
      Array.from({ length: 3 }, () => ({ status: 'tested', held: 'pool-positive', asked: true })),
    );
    expect((await shown(service, code)).members.map(({ state }) => state)).toEqual(['open', 'open', 'open']);
    expect(await enterTube(service, code, 'negative')).toMatchObject({
      status: 409,
      body: { code: 'pool-result-given' },
    });
  });

  it('is resolved when each was tested alone or closed, and the last one closes it', async () => {
    const { id, code, members } = await formed(service);
    await told(service, code, 'positive');
    const retest = await retested(service, members[0]!.barcode, 'positive');
    expect(await shown(service, code)).toMatchObject({
      status: 'positive-unresolved',
      members: [{ state: 'retested', retestBarcode: retest }, { state: 'open' }, { state: 'open' }],
    });
    await retested(service, members[1]!.barcode, 'negative');
    const key = newIdempotencyKey();
    const closures = await Promise.all(Array.from({ length: 20 }, () => close(code, 3, COLLECTOR, key)));
    expect(new Set(closures.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
    expect(closures[0]).toMatchObject({ status: 201, body: { state: 'closed', closedReason: 'not-found' } });
    expect((await shown(service, code)).status).toBe('resolved');
    expect(await factsOf(service, id)).toEqual([
      'pool-formed',
      'pool-status-changed positive-unresolved',
      'pool-status-changed resolved',
    ]);
    expect((await specimensOf(service, id)).map(({ held, asked }) => [held, asked])).toEqual([
      ['member-retested', false],
      ['member-retested', false],
      ['member-closed', false],
    ]);
    expect(await close(code, 3)).toMatchObject({ status: 409, body: { code: 'pool-member-not-open' } });
  });

  it('whose members are all negative is discordant, and is reviewed once', async () => {
    const { code, members } = await formed(service, fieldPool(2));
    await told(service, code, 'positive');
    for (const { barcode } of members) await retested(service, barcode, 'negative');
    expect((await shown(service, code)).status).toBe('discordant');
    const review = { as: VALIDATOR, body: { finding: 'contamination' } };
    expect(bodyOf(await service.post(`/v1/pools/${code}/reviews`, review))).toMatchObject({ finding: 'contamination' });
    expect(await shown(service, code)).toMatchObject({ status: 'discordant', finding: 'contamination' });
    expect(await service.post(`/v1/pools/${code}/reviews`, review)).toMatchObject({ status: 409 });
  });

  it('waits on where the new specimen could not be used, or was taken back', async () => {
    const { code, members } = await formed(service, fieldPool(2));
    await told(service, code, 'positive');
    const [first, second] = members.map(({ barcode }) => barcode) as [string, string];
    const retest = await retested(service, first, 'undetermined');
    await retested(service, second, 'negative');
    expect((await shown(service, code)).members.map(({ state }) => state)).toEqual(['open', 'retested']);
    await retested(service, retest, 'positive');
    expect((await shown(service, code)).status).toBe('resolved');
  });

  it('takes a specimen that was tied by hand, of the same person alone', async () => {
    const somebody = person();
    const { code } = await formed(service, fieldPool(2, { members: [{ person: somebody }, { person: person() }] }));
    await told(service, code, 'positive');
    const retest = await collected(service, { person: somebody, reason: 'pooled-sample-positive' });
    const tie = (number: number, barcode: string) =>
      service.post(`/v1/pools/${code}/members/${number}/retests`, { as: COLLECTOR, body: { barcode } });
    expect(await tie(2, retest.barcode)).toMatchObject({ body: { code: 'retest-of-somebody-else' } });
    expect(bodyOf(await tie(1, retest.barcode))).toMatchObject({ state: 'open', retestSpecimenId: retest.id });
    await tellSpecimen(service, retest.barcode, 'negative');
    expect((await shown(service, code)).members[0]).toMatchObject({ state: 'retested', retestBarcode: retest.barcode });
  });
});

describe('a tube without a usable value', () => {
  it('is tested again, and then each member alone', async () => {
    const { id, code, members } = await formed(service, fieldPool(2));
    expect((await told(service, code, 'invalid')).poolStatus).toBe('repeat');
    expect((await specimensOf(service, id)).map(({ status, asked }) => [status, asked])).toEqual([
      ['collected', false],
      ['collected', false],
    ]);
    expect((await told(service, code, 'undetermined')).poolStatus).toBe('repeat');
    expect((await specimensOf(service, id)).map(({ held, asked }) => [held, asked])).toEqual([
      ['pool-without-value', true],
      ['pool-without-value', true],
    ]);
    expect(await enterTube(service, code, 'negative')).toMatchObject({ body: { code: 'pool-result-given' } });
    for (const { barcode } of members) await retested(service, barcode, 'negative');
    expect((await shown(service, code)).status).toBe('resolved');
  });

  it('that then is negative tells for all', async () => {
    const { id, code } = await formed(service, fieldPool(2));
    await told(service, code, 'invalid');
    expect((await told(service, code, 'negative')).poolStatus).toBe('negative');
    expect(await resultsOf(service, id)).toHaveLength(2);
  });
});
