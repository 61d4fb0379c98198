import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventuallyHolds, type Answer, type ServiceInTest } from '#libs/testing';
import { ArrivalsQuery } from '../src/passages/arrivals.query.js';
import { AT_CHECKPOINT, CHECKPOINT, LEAD, move, openCheckpoints, OTHER_CHECKPOINT } from './checkpoints-of-nobody.js';
import { phoneOf, phoneWith, type PhoneOfNobody } from './codes-of-nobody.js';
import { declared, declaredFamily } from './declarations-of-nobody.js';
import { conflictsOf, nameOf, type OfflineItem } from './offline-model.js';
import { startHealthDeclaration } from './running-health-declaration.js';

const PHONES = 3;
const DEVICES = 3;
const RUNS = 20;
const SEED = 20_210_811;
const SHIFT_BEGAN = new Date('2021-08-10T18:00:00Z').getTime();
const SECOND_LEAD = { ...LEAD, id: 'second-lead' };

interface ItemAnswer {
  readonly status: number;
  readonly id?: string;
  readonly code?: string;
  readonly colour?: string;
  readonly replayed?: true;
}

describe('a shift without network', () => {
  let service: ServiceInTest;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    await openCheckpoints(service);
  });
  afterAll(() => service.stop());

  const sync = (items: readonly object[], as = LEAD): Promise<Answer<{ items: ItemAnswer[] }>> =>
    service.post('/v1/checkpoint-passages/batches', { as, key: null, body: { items } });
  const offline = (sequence: number, colourShown = 'green', deviceId = 'device-of-tests') => ({
    ...{ checkpointCode: CHECKPOINT, direction: 'in', at: '2021-08-11T05:00:00+07:00' },
    offline: { deviceId, sequence, packVersion: 'p1', colourShown },
  });
  const conflicts = async (status = 'open', as = LEAD) => {
    const path = `/v1/checkpoint-conflicts?status=${status}&limit=500`;
    const { body } = await service.get<{ items: { id: string; kind: string; passageId: string }[] }>(path, { as });
    return body.items;
  };

  describe('whatever order its passages come in, however often, and by whom', () => {
    const item = fc.record({
      device: fc.nat(DEVICES - 1),
      phone: fc.nat(PHONES - 1),
      step: fc.nat(2),
      checkpoint: fc.constantFrom(CHECKPOINT, OTHER_CHECKPOINT) as fc.Arbitrary<OfflineItem['checkpoint']>,
      minute: fc.nat(90),
      colourShown: fc.constantFrom('green', 'green', 'yellow') as fc.Arbitrary<OfflineItem['colourShown']>,
    });
    /** Batches that are sent at the same time, one group after the other; positions are taken modulo the items. */
    const deliveries = fc.array(fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), { maxLength: 3 }), {
      maxLength: 4,
    });

    const history = async (drawn: Omit<OfflineItem, 'sequence'>[], groups: number[][][]): Promise<void> => {
      const items = drawn.map((one, index) => ({ ...one, sequence: index + 1 }));
      const run = randomUUID();
      const phones = await Promise.all(Array.from({ length: PHONES }, () => phoneOf(service)));
      const bodies = items.map((one) => bodyOf(one, run, phones));
      const everything = items.map((_, index) => index).reverse();
      for (const group of [...groups, [everything], [everything]]) {
        const answers = await Promise.all(
          group.map((positions, number) => {
            const chosen = positions.map((position) => bodies[position % items.length] ?? {});
            return sync(chosen, number % 2 === 0 ? LEAD : SECOND_LEAD);
          }),
        );
        for (const { status, body } of answers) {
          expect({ status, items: new Set(body.items.map((one) => one.status)) }).toEqual({
            status: 200,
            items: new Set([201]),
          });
        }
      }
      expect(await storedOf(run)).toEqual(items.map(nameOf).sort());
      expect(await conflictsStored(run)).toEqual(conflictsOf(items));
    };

    it('each passage is there once, told of once, and the same conflicts are listed', async () => {
      await fc.assert(fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 10 }), deliveries, history), {
        numRuns: RUNS,
        seed: SEED,
      });
    }, 120_000);

    const bodyOf = (one: OfflineItem, run: string, phones: readonly PhoneOfNobody[]) => ({
      ...{ checkpointCode: one.checkpoint, direction: 'in', decision: 'approved' },
      scan: scanOf(phones[one.phone], one.step),
      at: new Date(SHIFT_BEGAN + one.minute * 60_000).toISOString(),
      offline: {
        deviceId: deviceOf(run, one.device),
        sequence: one.sequence,
        packVersion: 'p1',
        colourShown: one.colourShown,
      },
    });
    const storedOf = async (run: string): Promise<string[]> => {
      const rows = await service.database.query<{ name: string; events: number }>(
        `SELECT right(device_id, 1) || ':' || sequence AS name,
           (SELECT count(*)::int FROM messaging.event e WHERE e.aggregate_id = p.id::text) AS events
         FROM health_declaration.passage p WHERE device_id LIKE $1`,
        [`${run.slice(0, 30)}%`],
      );
      expect(rows.every(({ events }) => events === 1)).toBe(true);
      return rows.map(({ name }) => name).sort();
    };
    const conflictsStored = async (run: string): Promise<string[]> => {
      const rows = await service.database.query<{ kind: string; names: string[] }>(
        `SELECT c.kind, array_remove(ARRAY[right(p.device_id, 1) || ':' || p.sequence,
           right(o.device_id, 1) || ':' || o.sequence], NULL) AS names
         FROM health_declaration.passage_conflict c JOIN health_declaration.passage p ON p.id = c.passage_id
         LEFT JOIN health_declaration.passage o ON o.id = c.other_passage_id WHERE p.device_id LIKE $1`,
        [`${run.slice(0, 30)}%`],
      );
      return rows.map(({ kind, names }) => `${kind} ${names.sort().join(' ')}`).sort();
    };
  });

  it('answers each item for itself, and again with what it was answered', async () => {
    const { code } = await declared(service);
    const good = { ...offline(1), declarationCode: code };
    const tooOld = { ...offline(2), declarationCode: code, at: '2021-08-07T05:00:00+07:00' };
    const elsewhere = { ...offline(3), declarationCode: code, checkpointCode: 'CP-NOWHERE' };
    const withoutTime = { ...offline(4), declarationCode: code, at: undefined };
    const { body } = await sync([
      good,
      tooOld,
      { nonsense: true },
      elsewhere,
      withoutTime,
      { ...good, offline: undefined },
    ]);
    expect(body.items.map(({ status, code: refusal }) => [status, refusal])).toEqual([
      [201, undefined],
      [422, 'passed-too-long-ago'],
      [400, 'invalid-request'],
      [404, 'checkpoint-not-found'],
      [422, 'passage-instant-missing'],
      [400, 'invalid-request'],
    ]);
    const again = await sync([good, { ...good, direction: 'out' }]);
    expect(again.body.items).toMatchObject([{ ...body.items[0], replayed: true }, { status: 409 }]);
    const single = await service.post('/v1/checkpoint-passages', { as: AT_CHECKPOINT, body: good });
    expect([single.status, single.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  });

  it('lists a code that was revoked meanwhile, until somebody closes it with a note', async () => {
    const { code } = await declared(service);
    const phone = await phoneWith(service, code);
    const scan = phone.show();
    await service.post(`/v1/personal-codes/${phone.id}/revocation`, { body: { declarationCode: code } });
    const { body } = await sync([{ ...offline(20), scan, decision: 'approved' }]);
    const id = body.items[0]?.id;
    const mine = (await conflicts()).filter(({ passageId }) => passageId === id);
    expect(mine.map(({ kind }) => kind).sort()).toEqual(['code-revoked', 'colour-differs']);
    expect((await conflicts('open', { ...LEAD, areas: ['930'] })).filter(({ passageId }) => passageId === id)).toEqual(
      [],
    );
    const close = (as = LEAD, key = 'close-conflict-0001') =>
      service.post(`/v1/checkpoint-conflicts/${mine[0]?.id}/closure`, {
        as,
        key,
        body: { note: 'Đã gọi điện: mất máy' },
      });
    expect(await close({ ...LEAD, areas: ['930'] })).toMatchObject({ status: 404 });
    const [first, second] = [await close(), await close()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(await close(LEAD, 'close-conflict-0002')).toMatchObject({
      status: 422,
      body: { code: 'conflict-already-closed' },
    });
    expect((await conflicts()).filter(({ passageId }) => passageId === id)).toHaveLength(1);
    expect((await conflicts('closed')).map((one) => one.id)).toContain(mine[0]?.id);
  });

  it('takes every member of a group whose common code was scanned, and asks about those who are worse than was shown', async () => {
    const { code } = await declaredFamily(service);
    const passages = [1, 2].map((number) => ({ ...offline(40 + number, 'yellow'), scan: `LC1.D.${code}` }));
    const { body } = await sync(passages.map((one) => ({ ...one, decision: 'approved' })));
    expect(body.items).toMatchObject([
      { status: 201, colour: 'green', proofKind: 'declaration-group', person: { maskedName: null } },
      { status: 201, colour: 'green', proofKind: 'declaration-group' },
    ]);
    const ids = body.items.map(({ id }) => id);
    expect((await conflicts()).filter(({ passageId }) => ids.includes(passageId))).toEqual([]);

    const { code: withSymptoms } = await declaredFamily(service, { symptoms: ['fever'] });
    const later = await sync([{ ...offline(43, 'yellow'), scan: `LC1.D.${withSymptoms}`, decision: 'approved' }]);
    expect(later.body.items).toMatchObject([{ status: 201, colour: 'red', reasons: ['attention-declared'] }]);
    const [red] = later.body.items;
    expect((await conflicts()).filter(({ passageId }) => passageId === red?.id)).toMatchObject([
      { kind: 'colour-differs' },
    ]);
  });

  it('keeps a passage by a code that nobody gave out: whom the device let through has passed', async () => {
    const { body } = await sync([
      { ...offline(50, 'yellow'), declarationCode: 'MV29-GQY5-CKT1-8FPX-4BJJ', decision: 'approved' },
      { ...offline(51, 'yellow'), scan: 'K7M4Q2X1234P', decision: 'turned-back' },
    ]);
    expect(body.items).toMatchObject([
      { status: 201, colour: 'yellow', proofKind: 'declaration', proofState: 'unverified' },
      { status: 201, colour: 'yellow', proofKind: 'personal-card', proofState: 'unverified' },
    ]);
  });

  it('announces whom it let through when it comes back', async () => {
    const { code, id: declarationId } = await declared(service, move({}, { destination: { communeCode: '31342' } }));
    await sync([{ ...offline(30), declarationCode: code, decision: 'approved' }]);
    const arrivals = service.running.app.get(ArrivalsQuery, { strict: false });
    const expected = { communes: ['31342'], since: new Date(0), before: undefined, rows: 10 };
    expect(await arrivals.list(expected)).toMatchObject([
      { declarationId, passedAt: new Date('2021-08-10T22:00:00Z') },
    ]);
  });

  it('of two hundred devices at once is taken in turns, and asked of the others a second later: each passage once', async () => {
    const { code } = await declared(service);
    const shifts = Array.from({ length: 200 }, (_, device) =>
      Array.from({ length: 4 }, (_, index) => ({
        ...offline(index + 1, 'green', `back-at-once-${device}`),
        declarationCode: code,
      })),
    );
    const first = await Promise.all(shifts.map((items) => sync(items)));
    const asked = first.filter(({ status }) => status === 503);
    expect(first.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.map(({ headers }) => headers.get('retry-after'))).toEqual(asked.map(() => '1'));
    await Promise.all(
      shifts.map((items) =>
        eventuallyHolds(async () => expect(await sync(items)).toMatchObject({ status: 200 }), { everyMs: 1_000 }),
      ),
    );
    const [row] = await service.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM health_declaration.passage WHERE device_id LIKE 'back-at-once-%'`,
    );
    expect(row?.count).toBe(800);
  });

  it('of more than two hundred passages comes in several requests', async () => {
    expect(await sync(Array.from({ length: 201 }, (_, index) => offline(index + 1)))).toMatchObject({ status: 400 });
    expect(await sync([])).toMatchObject({ status: 400 });
  });
});

/** Made once for each phone and step: a device sends what it has read, always the same text. */
const shown = new Map<string, string>();

function scanOf(phone: PhoneOfNobody | undefined, step: number): string {
  const key = `${phone?.id} ${step}`;
  const text = shown.get(key) ?? phone?.show(step) ?? '';
  shown.set(key, text);
  return text;
}

function deviceOf(run: string, device: number): string {
  return `${run.slice(0, 30)}-${device}`;
}
