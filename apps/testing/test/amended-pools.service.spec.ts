import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ServiceInTest } from '#libs/testing';
import { bodyOf, decideTube, factsOf, fieldPool, formed, resultsOf, specimensOf, told } from './pools-of-nobody.js';
import { ANALYST, COLLECTOR, OFFICER_931, startTesting, TECHNICIAN, VALIDATOR } from './running-testing.js';
import type { ShownPool } from '../src/pools/pool-result.dto.js';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

describe('an amended tube', () => {
  const amend = (code: string, version: number, value: string, reason = 'Đọc nhầm giếng') =>
    service.post(`/v1/pools/${code}/results/${version}/amendments`, {
      as: TECHNICIAN,
      body: { value, reason },
    });

  it('that was negative is followed by each member, and back again', async () => {
    const { id, code, members } = await formed(service, fieldPool(2));
    await told(service, code, 'negative');
    expect(bodyOf(await amend(code, 1, 'positive'))).toMatchObject({ version: 2, state: 'awaiting-validation' });
    expect(await decideTube(service, code, 2, {}, { ...VALIDATOR, id: TECHNICIAN.id })).toMatchObject({ status: 422 });
    const amended = bodyOf(await decideTube(service, code, 2));
    expect(amended).toMatchObject({ state: 'released', poolStatus: 'positive-unresolved' });
    const versions = [
      { version: 1, value: 'negative', state: 'replaced', source: 'pool' },
      { version: 2, value: 'undetermined', state: 'released', source: 'pool' },
    ];
    expect(await resultsOf(service, id)).toEqual([...versions, ...versions]);
    expect((await specimensOf(service, id)).map(({ asked }) => asked)).toEqual([true, true]);
    for (const { specimenId } of members)
      expect((await factsOf(service, specimenId)).filter((fact) => fact.startsWith('result-'))).toHaveLength(2);
    bodyOf(await amend(code, 2, 'negative'));
    expect(bodyOf(await decideTube(service, code, 3))).toMatchObject({ poolStatus: 'negative' });
    expect((await resultsOf(service, id)).filter(({ state }) => state === 'released')).toMatchObject([
      { version: 3, value: 'negative' },
      { version: 3, value: 'negative' },
    ]);
  });

  it('that was positive releases its members', async () => {
    const { id, code } = await formed(service, fieldPool(2));
    await told(service, code, 'positive');
    bodyOf(await amend(code, 1, 'negative'));
    expect(bodyOf(await decideTube(service, code, 2))).toMatchObject({ poolStatus: 'negative' });
    expect(await resultsOf(service, id)).toMatchObject([{ value: 'negative' }, { value: 'negative' }]);
    expect(await specimensOf(service, id)).toEqual([
      { status: 'released', held: null, asked: false },
      { status: 'released', held: null, asked: false },
    ]);
  });

  it('says why to those who may read the reasons of its members, and of what is not out yet to nobody else', async () => {
    const { code } = await formed(service, fieldPool(2));
    await told(service, code, 'negative');
    const reasonsSeenBy = async (as: typeof COLLECTOR) => {
      const answer = await service.get<ShownPool>(`/v1/pools/${code}`, { as });
      return [answer.status, ...(answer.body.results ?? []).map(({ reason, rejection }) => [reason, rejection])];
    };
    bodyOf(await amend(code, 1, 'positive', 'Nhầm ống của bà Thử'));
    expect(await reasonsSeenBy(VALIDATOR)).toEqual([200, [null, null], ['Nhầm ống của bà Thử', null]]);
    expect(await reasonsSeenBy(COLLECTOR)).toEqual([200, [null, null], [null, null]]);
    const no = { decision: 'reject', reason: 'Ống đúng là của bà Thử' };
    bodyOf(await decideTube(service, code, 2, no));
    bodyOf(await amend(code, 1, 'positive'));
    bodyOf(await decideTube(service, code, 3));
    const rejected = ['Nhầm ống của bà Thử', 'Ống đúng là của bà Thử'];
    expect(await reasonsSeenBy(TECHNICIAN)).toEqual([200, [null, null], rejected, ['Đọc nhầm giếng', null]]);
    expect(await reasonsSeenBy(COLLECTOR)).toEqual([200, [null, null], [null, null], ['Đọc nhầm giếng', null]]);
    const withoutResults = { ...COLLECTOR, scopes: ['specimens:read'] };
    expect(await reasonsSeenBy(withoutResults)).toEqual([200, [null, null], [null, null], [null, null]]);
    expect(await reasonsSeenBy(OFFICER_931)).toEqual([404]);
    expect(await reasonsSeenBy(ANALYST)).toEqual([403]);
  });
});
