import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type Answer, type ServiceInTest } from '#libs/testing';
import { declaration, registeredPlace } from './declarations-of-nobody.js';
import { OFFICER, startHealthDeclaration } from './running-health-declaration.js';

const AT_ONCE = 50;

describe('one key is one declaration', () => {
  let service: ServiceInTest;
  let twin: ServiceInTest;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    twin = await service.another();
  });

  afterAll(async () => {
    await twin.stop();
    await service.stop();
  });

  const idsOf = (answers: readonly Answer[]) => new Set(answers.map(({ body }) => body['id']));
  const eventsOf = (id: unknown) =>
    service.database.query('SELECT id FROM messaging.event WHERE aggregate_id = $1', [id]);

  it('of fifty at once, in two batches and two processes, all answer with one id', async () => {
    const key = newIdempotencyKey();
    const body = declaration();
    const items = Array.from({ length: 10 }, () => ({ idempotencyKey: key, declaration: body }));
    const single = Array.from({ length: AT_ONCE }, (_, index) =>
      (index % 2 === 0 ? service : twin).post('/v1/declarations', { key, body }),
    );
    const batches = [service, twin].map((one) =>
      one.post<{ items: Record<string, unknown>[] }>('/v1/declarations/batches', { key: null, body: { items } }),
    );
    const answers = await Promise.all(single);
    const inBatches = (await Promise.all(batches)).flatMap((answer) => answer.body.items);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: AT_ONCE }, () => 201));
    expect(inBatches.map((item) => item['status'])).toEqual(Array.from({ length: 20 }, () => 201));
    const ids = new Set([...idsOf(answers), ...inBatches.map((item) => item['id'])]);
    expect(ids.size).toBe(1);
    expect(new Set(answers.map(({ body: answer }) => JSON.stringify(answer))).size).toBe(1);
    const fresh = answers.filter(({ headers }) => !headers.has('idempotency-replayed')).length;
    expect(fresh + inBatches.filter((item) => !item['replayed']).length).toBe(1);
    expect(await eventsOf([...ids][0])).toHaveLength(1);
  });

  it('crossed keys in both processes are taken without a deadlock', async () => {
    const keys = Array.from({ length: 40 }, newIdempotencyKey);
    const body = declaration();
    const itemsOf = (order: readonly string[]) => ({
      items: order.map((idempotencyKey) => ({ idempotencyKey, declaration: body })),
    });
    const before = await service.count('health_declaration.declaration');
    const rounds = Array.from({ length: 6 }, (_, index) =>
      (index % 2 === 0 ? service : twin).post<{ items: { status: number; id: string }[] }>('/v1/declarations/batches', {
        key: null,
        body: itemsOf(index % 2 === 0 ? keys : keys.toReversed()),
      }),
    );
    const answers = await Promise.all(rounds);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
    expect(new Set(answers.flatMap((answer) => answer.body.items.map(({ status }) => status)))).toEqual(new Set([201]));
    expect(await service.count('health_declaration.declaration')).toBe(before + keys.length);
  });

  it('the same key with another body is refused, in either process, also at once', async () => {
    const key = newIdempotencyKey();
    const answers = await Promise.all([
      service.post('/v1/declarations', { key, body: declaration() }),
      twin.post('/v1/declarations', { key, body: declaration({ onBehalf: true }) }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'idempotency-key-reused',
      errors: [{ path: 'Idempotency-Key' }],
    });
  });

  it('the order of a body does not make it another', async () => {
    const key = newIdempotencyKey();
    const body = declaration();
    const first = await service.post('/v1/declarations', { key, body });
    const turned = Object.fromEntries(Object.entries(body).reverse());
    const again = await service.post('/v1/declarations', { key, body: turned });
    expect(again).toMatchObject({ status: 201, body: first.body });
  });

  it('a repetition is answered after the place has closed', async () => {
    const placeCode = await registeredPlace(service);
    const key = newIdempotencyKey();
    const send = (one: string) => service.post('/v1/declarations', { key: one, body: declaration({ placeCode }) });
    const first = await send(key);
    expect(first.status).toBe(201);
    await service.post(`/v1/places/${placeCode}/closure`, { as: OFFICER, headers: { 'if-match': '"1"' } });
    expect(await send(newIdempotencyKey())).toMatchObject({ status: 422, body: { code: 'place-closed' } });
    expect(await send(key)).toMatchObject({ status: 201, body: first.body });
  });

  it.each([
    ['an hour past the 72', '2021-08-14T01:00:00Z', 'declared-too-long-ago'],
    ['when the rules have changed and the commune is no more', '2025-07-02T00:00:00Z', 'declared-too-long-ago'],
  ])('a repetition is answered %s', async (_, laterTime, code) => {
    const key = newIdempotencyKey();
    const body = declaration({ declaredAt: '2021-08-11T07:00:00+07:00' });
    const first = await service.post('/v1/declarations', { key, body });
    expect(first.status).toBe(201);
    const later = await service.another({ LACHAN_BUSINESS_TIME: laterTime });
    try {
      const again = await later.post('/v1/declarations', { key, body });
      expect(again).toMatchObject({ status: 201, body: first.body });
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect(await later.post('/v1/declarations', { body })).toMatchObject({ status: 422, body: { code } });
    } finally {
      await later.stop();
    }
  });
});
