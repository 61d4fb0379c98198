import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { ClaimsInTest, newPhone, OFFICER } from './claims-in-test.js';

const NOBODY = '01890000-0000-7000-8000-000000000000';

interface Said {
  readonly at: string;
  readonly believedUntil: string;
}
interface OwnersWords {
  readonly word: (Said & { readonly says: string }) | null;
  readonly goods: readonly (Said & { readonly good: string })[];
}

let claims: ClaimsInTest;
let service: ServiceInTest;
beforeAll(async () => {
  claims = await ClaimsInTest.start();
  ({ service } = claims);
});
afterAll(() => claims.stop());

describe('an owner', () => {
  it('gets one code for equal requests, and 409 for another body under the key', async () => {
    const phone = newPhone();
    const [shop, key] = [await claims.shop({ phone }), newIdempotencyKey()];
    const answers = await Promise.all(Array.from({ length: 5 }, () => claims.claim(shop, phone, {}, key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(202));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await claims.messagesTo(phone)).toHaveLength(1);
    expect(await claims.claim(shop, newPhone(), {}, key)).toMatchObject({ status: 409 });
  });

  it('who tells the code again, also at once, gets the same token', async () => {
    const phone = newPhone();
    const { body } = await claims.claim(await claims.shop({ phone }), phone);
    const code = await claims.lastCodeTo(phone);
    const answers = await Promise.all([1, 2, 3].map(() => claims.confirm(body.id, code)));
    expect(new Set(answers.map(({ status, body: { token } }) => `${status} ${token}`)).size).toBe(1);
    expect(await service.count(`audit.entry WHERE action = 'supply-claim.told' AND object_id = '${body.id}'`)).toBe(1);
  });

  it('who has lost the token claims again with the same phone, and the old one is good for nothing', async () => {
    const phone = newPhone();
    const shop = await claims.shop();
    const first = await claims.proven(shop, phone);
    await claims.decide(first.id, { decision: 'grant' });
    const second = await claims.proven(shop, phone);
    expect(second).toMatchObject({ state: 'confirmed', tokenExpiresAt: expect.any(String) });
    expect(await claims.say(shop, first.token, { state: 'open' })).toMatchObject({ status: 401 });
    expect(await claims.say(shop, second.token, { state: 'open' })).toMatchObject({ status: 201 });
    expect(await claims.decide(first.id, { decision: 'revoke', reason: 'Mất máy' })).toMatchObject({ status: 409 });
  });

  it('who comes back finds whether an officer has decided, and until when the last word stands', async () => {
    const shop = await claims.shop();
    const { id, token } = await claims.proven(shop, newPhone());
    const nothing = { claimId: id, word: null, goods: [] };
    const waiting = await claims.standing(shop, token);
    expect(waiting).toMatchObject({
      status: 200,
      body: { ...nothing, state: 'waiting-for-officer', tokenExpiresAt: null },
    });
    expect(waiting.headers.get('cache-control')).toBe('no-store');
    await claims.decide(id, { decision: 'grant' });
    expect(await claims.standing(shop, token)).toMatchObject({
      body: { ...nothing, state: 'confirmed', tokenExpiresAt: expect.any(String) },
    });
    await claims.say(shop, token, { state: 'closed', goods: [{ good: 'rice', says: 'out-of-stock' }] });
    const { word, goods } = (await claims.standing(shop, token)).body as unknown as OwnersWords;
    expect(word).toMatchObject({ says: 'closed' });
    expect(goods).toMatchObject([{ good: 'rice', says: 'out-of-stock' }]);
    for (const said of [word, ...goods])
      expect(Date.parse(said?.believedUntil ?? '')).toBeGreaterThan(Date.parse(said?.at ?? ''));
    const until = await claims.service.another({ LACHAN_BUSINESS_TIME: word?.believedUntil ?? '' });
    try {
      const shown = await until.get<{ state: { value: string } }>(`/v1/supply-points/${shop}`);
      expect(shown.body.state.value).toBe('unknown');
    } finally {
      await until.stop();
    }
  });

  it('whose word an officer has settled since then is told that it is the last no more', async () => {
    const shop = await claims.shop();
    const { id, token } = await claims.proven(shop, newPhone());
    await claims.decide(id, { decision: 'grant' });
    await claims.say(shop, token, { state: 'closed' });
    await service.post(`/v1/supply-points/${shop}/reports`, { as: OFFICER, body: { kind: 'open' } });
    expect(await claims.standing(shop, token)).toMatchObject({ status: 200, body: { word: null } });
  });

  it('who holds a token of another point, or one that ended, is told the same as who made one up', async () => {
    const [shop, other] = [await claims.shop(), await claims.shop()];
    const { id, token } = await claims.proven(shop, newPhone());
    const refusal = { status: 401, body: { code: 'owner-token-unknown' } };
    for (const [point, held] of [
      [other, token],
      [shop, null],
      [shop, 'x'.repeat(24)],
    ] as const)
      expect(await claims.standing(point, held)).toMatchObject(refusal);
    await claims.decide(id, { decision: 'refuse', reason: 'Không phải chủ' });
    expect(await claims.standing(shop, token)).toMatchObject(refusal);
  });

  it('of a point that is gone is told so, as who claimed one that never was', async () => {
    const shop = await claims.shop();
    const [{ token }, ofNone] = [await claims.proven(shop, newPhone()), await claims.proven(NOBODY, newPhone())];
    const gone = { as: OFFICER, body: { reason: 'Đã nghỉ bán' }, headers: { 'if-match': '"1"' }, key: null };
    expect((await service.post(`/v1/supply-points/${shop}/closures`, gone)).status).toBe(200);
    for (const [point, held] of [
      [shop, token],
      [NOBODY, ofNone.token],
    ] as const)
      expect(await claims.standing(point, held)).toMatchObject({
        ...{ status: 404, body: { code: 'supply-point-not-found' } },
      });
  });

  it('says a thing once, however often the request comes', async () => {
    const phone = newPhone();
    const shop = await claims.shop({ phone });
    const { token } = await claims.proven(shop, phone);
    const key = newIdempotencyKey();
    const said = { state: 'open', delivery: true };
    const answers = await Promise.all(Array.from({ length: 5 }, () => claims.say(shop, token, said, key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await claims.factsOf(shop)).filter(({ type }) => type.includes('stated'))).toHaveLength(1);
    expect(await claims.say(shop, token, { state: 'closed' }, key)).toMatchObject({ status: 409 });
  });

  it('speaks a hundred times a day at most', async () => {
    const phone = newPhone();
    const shop = await claims.shop({ phone });
    const { id, token } = await claims.proven(shop, phone);
    await service.database.query(
      `INSERT INTO geo_maps.supply_owner_statement (id, claim_id, point_id, day, at, point_version, key_digest, body_digest)
       SELECT gen_random_uuid(), $1, $2, '2021-08-11', '2021-08-11T02:00:00Z', 1, decode(md5(n::text), 'hex'), ''
       FROM generate_series(1, 99) AS n`,
      [id, shop],
    );
    expect(await claims.say(shop, token, { state: 'open' })).toMatchObject({ status: 201 });
    expect(await claims.say(shop, token, { state: 'closed' })).toMatchObject({
      ...{ status: 429, body: { code: 'owner-statements-too-many' } },
    });
  });

  it.each<[string, object, number, string]>([
    ['nothing', {}, 422, ''],
    ['an empty list of goods', { goods: [] }, 422, ''],
    ['another state', { state: 'disputed' }, 400, 'state'],
    ['a good that is none', { goods: [{ good: 'gold', says: 'in-stock' }] }, 400, 'goods[0].good'],
    [
      'a good twice',
      {
        goods: [
          { good: 'rice', says: 'in-stock' },
          { good: 'rice', says: 'out-of-stock' },
        ],
      },
      422,
      'goods[1].good',
    ],
    ['hours in words', { hours: 'theo giờ chợ' }, 400, 'hours'],
    [
      'hours that end before they begin',
      { whoMayCome: { vouchers: 'none', hours: [{ from: '09:00', to: '05:00' }] } },
      422,
      'whoMayCome.hours[0].to',
    ],
    ['another name', { name: 'Chợ Bến Thành' }, 400, 'name'],
  ])('who says %s is told what is wrong', async (_, said, status, path) => {
    const phone = newPhone();
    const shop = await claims.shop({ phone });
    const { token } = await claims.proven(shop, phone);
    const answer = await claims.say(shop, token, said);
    expect(answer).toMatchObject({
      status,
      body: path === '' ? { code: 'owner-statement-empty' } : { errors: [{ path }] },
    });
    expect((await claims.factsOf(shop)).filter(({ type }) => !type.includes('registered'))).toEqual([]);
  });

  it.each<[string, object, number, string]>([
    ['no phone', { phone: '12' }, 400, 'phone'],
    ['a phone of a desk', { phone: '0293 3876 543' }, 422, 'phone'],
    ['no point', { supplyPointId: 'x' }, 400, 'supplyPointId'],
    ['a name without end', { fullName: 'x'.repeat(101) }, 400, 'fullName'],
  ])('who claims with %s is told which field is wrong', async (_, change, status, path) => {
    const answer = await claims.claim(NOBODY, newPhone(), change);
    expect(answer).toMatchObject({ status, body: { errors: [{ path }] } });
  });
});
