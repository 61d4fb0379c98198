import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientActor, eventuallyHolds, newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { ForgetSupplyClaimsJob } from '../src/supply-claims/forget-supply-claims.job.js';
import { CLAIMS, ClaimsInTest, newPhone, OFFICER, STRANGER } from './claims-in-test.js';

const NOBODY = '01890000-0000-7000-8000-000000000000';
const READER = clientActor('reader', ['supply-points:read'], ['93']);

let claims: ClaimsInTest;
let service: ServiceInTest;
beforeAll(async () => {
  claims = await ClaimsInTest.start();
  ({ service } = claims);
});
afterAll(() => claims.stop());

const listed = async (as = OFFICER, state = 'waiting-for-officer') =>
  (await service.get<{ items: { id: string }[] }>(`${CLAIMS}?limit=500&state=${state}`, { as })).body.items;

describe('an owner whose phone is that of the point', () => {
  it('is confirmed by the code alone, and what he says is shown as said by the owner', async () => {
    const phone = newPhone();
    const shop = await claims.shop({ phone });
    const asked = await claims.claim(shop, phone);
    expect(asked).toMatchObject({ status: 202, body: { id: expect.any(String), expiresAt: expect.any(String) } });
    const told = await claims.confirm(asked.body.id, await claims.lastCodeTo(phone));
    expect(told).toMatchObject({ status: 200, body: { id: asked.body.id, state: 'confirmed' } });
    expect(told.headers.get('cache-control')).toBe('no-store');
    const said = {
      ...{ state: 'open', hours: 'Mo-Su 05:00-09:00,15:00-18:00', delivery: true },
      goods: [
        { good: 'rice', says: 'in-stock' },
        { good: 'eggs', says: 'out-of-stock' },
      ],
      whoMayCome: { vouchers: 'by-parity-of-day', hours: [{ from: '05:00', to: '09:00' }] },
    };
    expect(await claims.say(shop, told.body.token, said)).toMatchObject({
      status: 201,
      body: { supplyPointId: shop, supplyPointVersion: 2, at: expect.any(String) },
    });
    await eventuallyHolds(async () =>
      expect(await claims.point(shop)).toMatchObject({
        ...{ hours: said.hours, delivery: true, state: { value: 'open', source: 'owner' } },
        goods: expect.arrayContaining([
          expect.objectContaining({ good: 'rice', value: 'in-stock', source: 'owner' }),
          expect.objectContaining({ good: 'eggs', value: 'out-of-stock', source: 'owner' }),
        ]),
        statements: expect.arrayContaining([expect.objectContaining({ source: 'owner', kind: 'open' })]),
      }),
    );
    const facts = await claims.factsOf(shop);
    expect(
      facts.filter(({ type }) => type.includes('stated')).map(({ data }) => [data['source'], data['says']]),
    ).toEqual([
      ...[
        ['owner', 'open'],
        ['owner', 'has'],
        ['owner', 'out-of'],
      ],
    ]);
  });

  it('closes by his word alone what a citizen could not', async () => {
    const phone = newPhone();
    const shop = await claims.shop({ phone });
    const { token } = await claims.proven(shop, phone);
    await claims.say(shop, token, { state: 'closed' });
    await eventuallyHolds(async () =>
      expect(await claims.point(shop)).toMatchObject({ state: { value: 'closed', source: 'owner' } }),
    );
  });

  it('says hours in place of those that a list wrote and nobody could read', async () => {
    const phone = newPhone();
    const shop = await claims.shop({ phone });
    await service.database.query(`UPDATE geo_maps.supply_point SET hours_text = 'theo giờ chợ' WHERE id = $1`, [shop]);
    const { token } = await claims.proven(shop, phone);
    await claims.say(shop, token, { hours: '24/7' });
    await eventuallyHolds(async () =>
      expect(await claims.point(shop)).toMatchObject({ hours: '24/7', hoursText: null }),
    );
  });
});

describe('an owner whose phone nobody knows', () => {
  it('waits until an officer of the area grants, and is told by message', async () => {
    const phone = newPhone();
    const shop = await claims.shop({ phone: newPhone() });
    const told = await claims.proven(shop, phone, { fullName: 'Nguyễn Thị Thử Chủ Tiệm' });
    expect(told).toMatchObject({ state: 'waiting-for-officer', token: expect.any(String), tokenExpiresAt: null });
    const waiting = { status: 403, body: { code: 'supply-claim-waiting' } };
    expect(await claims.say(shop, told.token, { state: 'open' })).toMatchObject(waiting);
    const mine = (await listed()).find(({ id }) => id === told.id);
    expect(mine).toMatchObject({ supplyPointId: shop, supplyPointName: 'Tạp hóa Ba Tèo', communeCode: '31321' });
    expect(JSON.stringify(mine)).not.toMatch(new RegExp(`Nguyễn|${phone.slice(1)}`));
    expect(await service.get(`${CLAIMS}/${told.id}`, { as: OFFICER })).toMatchObject({
      status: 200,
      body: { phone: `+84${phone.slice(1)}`, fullName: 'Nguyễn Thị Thử Chủ Tiệm', decisions: [] },
    });
    expect(await service.count(`audit.entry WHERE action = 'supply-claim.read' AND object_id = '${told.id}'`)).toBe(1);
    expect(await claims.decide(told.id, { decision: 'grant' })).toMatchObject({
      status: 201,
      body: { state: 'confirmed' },
    });
    expect((await claims.messagesTo(phone)).at(-1)).toBe(
      'La Chan: yeu cau nhan diem TAP HOA BA TEO da duoc can bo duyet.',
    );
    expect(await claims.say(shop, told.token, { state: 'open' })).toMatchObject({ status: 201 });
    expect(await listed()).not.toContainEqual(expect.objectContaining({ id: told.id }));
    expect(await listed(OFFICER, 'confirmed')).toContainEqual(
      expect.objectContaining({ id: told.id, basis: 'officer' }),
    );
  });

  it('is nothing to officers of other districts, nor to those who may only read', async () => {
    const shop = await claims.shop();
    const { id } = await claims.proven(shop, newPhone());
    expect(await listed(STRANGER)).not.toContainEqual(expect.objectContaining({ id }));
    expect(await service.get(`${CLAIMS}/${id}`, { as: STRANGER })).toMatchObject({ status: 404 });
    expect(await claims.decide(id, { decision: 'grant' }, STRANGER)).toMatchObject({ status: 404 });
    expect(await claims.decide(id, { decision: 'grant' }, READER)).toMatchObject({ status: 403 });
    expect(await service.get(`${CLAIMS}/${id}`, { as: READER })).toMatchObject({ status: 200 });
    expect(await service.get(CLAIMS)).toMatchObject({ status: 401 });
  });

  it('is decided once: equal requests are one, and others come too late', async () => {
    const { id } = await claims.proven(await claims.shop(), newPhone());
    const key = newIdempotencyKey();
    const answers = await Promise.all([1, 2, 3].map(() => claims.decide(id, { decision: 'grant' }, OFFICER, key)));
    expect(answers.map(({ status, body }) => [status, body.state])).toEqual(Array(3).fill([201, 'confirmed']));
    expect(await service.count(`geo_maps.supply_claim_act WHERE claim_id = '${id}'`)).toBe(1);
    expect(await claims.decide(id, { decision: 'refuse', reason: 'x' }, OFFICER, key)).toMatchObject({ status: 409 });
    const late = { status: 409, body: { code: 'supply-claim-decided-before' } };
    expect(await claims.decide(id, { decision: 'refuse', reason: 'Không phải chủ' })).toMatchObject(late);
  });

  it('loses the token when an officer refuses or revokes, with a reason', async () => {
    const [phone, other] = [newPhone(), newPhone()];
    const shop = await claims.shop();
    const [owner, impostor] = [await claims.proven(shop, phone), await claims.proven(shop, other)];
    expect(await claims.decide(impostor.id, { decision: 'refuse' })).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: 'reason', code: 'claim-reason-missing' }] } },
    });
    expect(await claims.decide(impostor.id, { decision: 'refuse', reason: 'Không phải chủ' })).toMatchObject({
      status: 201,
    });
    const unknown = { status: 401, body: { code: 'owner-token-unknown' } };
    expect(await claims.say(shop, impostor.token, { state: 'closed' })).toMatchObject(unknown);
    const early = { status: 409, body: { code: 'supply-claim-not-confirmed' } };
    expect(await claims.decide(owner.id, { decision: 'revoke', reason: 'Đã sang tên' })).toMatchObject(early);
    await claims.decide(owner.id, { decision: 'grant' });
    expect(await claims.say(shop, owner.token, { state: 'open' })).toMatchObject({ status: 201 });
    expect(await claims.decide(owner.id, { decision: 'revoke', reason: 'Đã sang tên' })).toMatchObject({ status: 201 });
    expect(await claims.say(shop, owner.token, { state: 'closed' })).toMatchObject(unknown);
    expect((await claims.messagesTo(phone)).at(-1)).toMatch(/da bi thu hoi\.$/);
  });
});

describe('a stranger', () => {
  it('learns of no point and no phone whether they are known', async () => {
    const phone = newPhone();
    const shop = await claims.shop({ phone: newPhone() });
    const answers = [
      await claims.claim(shop, phone),
      await claims.claim(NOBODY, phone),
      await claims.claim(shop, newPhone()),
    ];
    expect(new Set(answers.map(({ status, body }) => `${status} ${Object.keys(body).join()}`)).size).toBe(1);
    const [ofShop, ofNone] = [await claims.proven(shop, newPhone()), await claims.proven(NOBODY, newPhone())];
    expect({ ...ofShop, id: '', token: '' }).toEqual({ ...ofNone, id: '', token: '' });
    expect(await listed(READER)).not.toContainEqual(expect.objectContaining({ id: ofNone.id }));
    expect(await service.get(`${CLAIMS}/${ofNone.id}`, { as: OFFICER })).toMatchObject({ status: 404 });
    expect(await claims.say(NOBODY, ofNone.token, { state: 'open' })).toMatchObject({ status: 403 });
  });

  it('claims a point that is gone like one that never was', async () => {
    const phone = newPhone();
    const shop = await claims.shop({ phone });
    const { token } = await claims.proven(shop, phone);
    await service.post(`/v1/supply-points/${shop}/closures`, {
      ...{ as: OFFICER, body: { reason: 'Đã trả mặt bằng' }, headers: { 'if-match': '"1"' } },
    });
    expect(await claims.proven(shop, newPhone())).toMatchObject({ state: 'waiting-for-officer' });
    expect(await claims.say(shop, token, { state: 'open' })).toMatchObject({ status: 410 });
  });

  it('is refused alike for a wrong code, one of no claim, and the right one after five wrong ones', async () => {
    const phone = newPhone();
    const { body } = await claims.claim(await claims.shop({ phone }), phone);
    const code = await claims.lastCodeTo(phone);
    const refusal = { status: 422, body: { code: 'supply-claim-code-wrong', errors: [{ path: 'code' }] } };
    expect(await claims.confirm(NOBODY, code)).toMatchObject(refusal);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let times = 0; times < 5; times += 1) expect(await claims.confirm(body.id, wrong)).toMatchObject(refusal);
    expect(await claims.confirm(body.id, code)).toMatchObject(refusal);
  });

  it('has no more than ten codes sent to a phone, whatever it claims', async () => {
    const phone = newPhone();
    for (let times = 0; times < 10; times += 1)
      expect(await claims.claim(NOBODY, phone)).toMatchObject({ status: 202 });
    const locked = await claims.claim(await claims.shop({ phone }), phone);
    expect(locked).toMatchObject({ status: 429, body: { code: 'supply-claim-locked' } });
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await claims.messagesTo(phone)).toHaveLength(10);
  });

  it('cannot fill the list of the officers: five claims of a phone wait at most', async () => {
    const phone = newPhone();
    const shops = await Promise.all(Array.from({ length: 6 }, (_, n) => claims.shop({ name: `Quán ${n}` })));
    for (const shop of shops.slice(0, 5)) await claims.proven(shop, phone);
    const sixth = await claims.claim(shops[5] ?? '', phone);
    expect(await claims.confirm(sixth.body.id, await claims.lastCodeTo(phone))).toMatchObject({
      ...{ status: 422, body: { code: 'supply-claims-too-many' } },
    });
    const own = await claims.shop({ phone, name: 'Quán của tôi' });
    expect(await claims.proven(own, phone)).toMatchObject({ state: 'confirmed' });
  });

  it('does nothing with a token of another point, one that ended, or one that is none', async () => {
    const phone = newPhone();
    const [shop, other] = [await claims.shop({ phone }), await claims.shop({ name: 'Chợ bên cạnh' })];
    const { id, token } = await claims.proven(shop, phone);
    const refusal = { status: 401, body: { code: 'owner-token-unknown', errors: [{ path: 'Supply-Owner-Token' }] } };
    const forged = `${(token ?? '').slice(0, -2)}AA`;
    for (const none of [null, '', 'x', forged, "' OR 1=1 --", 'x'.repeat(4_000)])
      expect(await claims.say(shop, none, { state: 'closed' })).toMatchObject(refusal);
    expect(await claims.say(other, token, { state: 'closed' })).toMatchObject(refusal);
    const ended = `UPDATE geo_maps.supply_claim SET token_expires_at = '2020-01-01T00:00:00Z' WHERE id = $1`;
    await service.database.query(ended, [id]);
    expect(await claims.say(shop, token, { state: 'closed' })).toMatchObject(refusal);
    expect((await claims.factsOf(shop)).filter(({ type }) => type.includes('stated'))).toEqual([]);
  });
});

describe('what is kept of claims', () => {
  it('has no phone, name, code or token that could be read, here or on the bus', async () => {
    const phone = newPhone();
    const shop = await claims.shop();
    const { id, token } = await claims.proven(shop, phone, { fullName: 'Trần Văn Niêm Phong' });
    await claims.decide(id, { decision: 'grant' });
    await claims.say(shop, token, { state: 'open' });
    const tables = ['geo_maps.supply_claim', 'geo_maps.supply_claim_act', 'geo_maps.supply_owner_statement'];
    for (const table of [...tables, 'messaging.event', 'audit.entry', 'geo_maps.sms_message']) {
      const rows = await service.database.query<{ row: string }>(`SELECT t::text AS row FROM ${table} AS t`);
      const text = rows.map(({ row }) => row).join('\n');
      expect(text).not.toContain(phone.slice(1));
      expect(text).not.toContain('Niêm Phong');
      expect(text).not.toContain(token ?? '');
    }
  });

  it('goes a day after a code was never told, and a month after it led to nothing', async () => {
    const [asked, refused, waiting, owner] = [newPhone(), newPhone(), newPhone(), newPhone()];
    const shop = await claims.shop({ phone: owner });
    const { body } = await claims.claim(shop, asked);
    const [no, open, yes] = [
      await claims.proven(shop, refused),
      await claims.proven(shop, waiting),
      await claims.proven(shop, owner),
    ];
    await claims.decide(no.id, { decision: 'refuse', reason: 'Không phải chủ' });
    const yesterday = `UPDATE geo_maps.supply_claim SET expires_at = expires_at - interval '25 hours' WHERE id = $1`;
    await service.database.query(yesterday, [body.id]);
    const left = async () => {
      const rows = await service.database.query<{ id: string }>(
        'SELECT id FROM geo_maps.supply_claim WHERE id = ANY($1::uuid[])',
        [[body.id, no.id, open.id, yes.id]],
      );
      return new Set(rows.map(({ id }) => id));
    };
    await service.running.app.get(ForgetSupplyClaimsJob, { strict: false }).run();
    expect(await left()).toEqual(new Set([no.id, open.id, yes.id]));
    const later = await service.another({ LACHAN_BUSINESS_TIME: '2021-09-10T04:00:00.000Z' });
    try {
      const job = later.running.app.get(ForgetSupplyClaimsJob, { strict: false });
      expect(await job.isDue()).toBe(true);
      await job.run();
      expect(await left()).toEqual(new Set([yes.id]));
      expect(await job.isDue()).toBe(false);
    } finally {
      await later.stop();
    }
  });
});
