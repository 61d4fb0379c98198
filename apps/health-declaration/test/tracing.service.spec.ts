import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clientActor, type ServiceInTest } from '#libs/testing';
import { visitor } from './codes-of-nobody.js';
import { COMMUNE_OF_931, registeredPlace } from './declarations-of-nobody.js';
import { ANALYST, startHealthDeclaration } from './running-health-declaration.js';

const TRACER = clientActor('tracer', ['tracing:read'], ['93']);
const TRACER_931 = clientActor('tracer-931', ['tracing:read'], ['931']);
const GUARD = clientActor('guard', ['check-ins:read', 'check-ins:write'], ['93']);
const NOON = Date.parse('2021-08-10T05:00:00Z');
const MINUTE_MS = 60_000;

interface Overlap {
  readonly checkInId: string;
  readonly placeCode: string;
  readonly fullName: string;
  readonly phone: string;
  readonly minutesTogether: number;
  readonly stay: number;
}

interface Answered {
  readonly stays: { placeCode: string; from: string; to: string }[];
  readonly overlaps: Overlap[];
  readonly complete: boolean;
  readonly code: string;
}

/** One stay of a history: who, where, from when, for how long; in minutes after noon. */
interface Stay {
  readonly person: number;
  readonly place: number;
  readonly from: number;
  readonly minutes: number;
}

describe('who was there at the same time', () => {
  let service: ServiceInTest;

  beforeAll(async () => {
    service = await startHealthDeclaration();
  });

  afterAll(() => service.stop());

  const at = (minutes: number): string => new Date(NOON + minutes * MINUTE_MS).toISOString();
  const ask = (body: object, as = TRACER) => service.post<Answered>('/v1/tracing/overlaps', { as, body, key: null });

  const stay = async (placeCode: string, { person, from, minutes }: Omit<Stay, 'place'>): Promise<string> => {
    const body = { placeCode, visitor: visitor(person), at: at(from) };
    const entered = await service.post<{ id: string }>('/v1/check-ins', { as: GUARD, body });
    expect(entered.status).toBe(201);
    const checkInId = entered.body.id;
    const left = await service.post('/v1/check-outs', {
      ...{ as: GUARD, body: { placeCode, checkInId, at: at(from + minutes) } },
    });
    expect(left.status).toBe(201);
    return checkInId;
  };

  it('is told of a person by phone, document or check-in, with whom to call', async () => {
    const placeCode = await registeredPlace(service);
    const mine = await stay(placeCode, { person: 1, from: 0, minutes: 60 });
    const other = await stay(placeCode, { person: 2, from: 30, minutes: 60 });
    await stay(placeCode, { person: 3, from: 70, minutes: 10 });
    for (const person of [{ phone: visitor(1).phone }, { checkInId: mine }]) {
      const { status, body } = await ask({ person });
      expect(status).toBe(200);
      expect(body.stays).toEqual([{ placeCode, placeKind: 'market', from: at(0), to: at(60) }]);
      expect(body).toMatchObject({
        complete: true,
        overlaps: [{ checkInId: other, placeCode, ...visitor(2), phone: '+84310000002', minutesTogether: 30, stay: 0 }],
      });
    }
    const wide = await ask({ person: { checkInId: mine }, marginMinutes: 15 });
    expect(wide.body.overlaps.map(({ fullName, minutesTogether }) => [fullName, minutesTogether])).toEqual([
      [visitor(2).fullName, 30],
      [visitor(3).fullName, 0],
    ]);
    expect((await ask({ person: { document: { kind: 'citizen-id', number: '099184009999' } } })).body).toEqual({
      ...{ stays: [], overlaps: [], complete: true },
    });
  });

  it('is told of a place and a window', async () => {
    const placeCode = await registeredPlace(service);
    for (const person of [11, 12, 13]) await stay(placeCode, { person, from: person * 30, minutes: 20 });
    const { body } = await ask({ placeCode, from: at(360), to: at(395) });
    expect(body.overlaps.map(({ phone }) => phone)).toEqual(['+84310000012', '+84310000013']);
  });

  it('is told only to those who may, of places in their areas', async () => {
    const placeCode = await registeredPlace(service);
    const mine = await stay(placeCode, { person: 21, from: 0, minutes: 20 });
    await stay(placeCode, { person: 22, from: 0, minutes: 20 });
    expect(await ask({ placeCode }, ANALYST)).toMatchObject({ status: 403 });
    expect(await ask({ placeCode }, TRACER_931)).toMatchObject({ status: 404 });
    expect((await ask({ person: { checkInId: mine } }, TRACER_931)).body).toMatchObject({ stays: [], overlaps: [] });
    const beyond = await registeredPlace(service, { communeCode: COMMUNE_OF_931 });
    await stay(beyond, { person: 21, from: 100, minutes: 20 });
    expect((await ask({ person: { phone: visitor(21).phone } }, TRACER_931)).body.stays).toMatchObject([
      { placeCode: beyond },
    ]);
  });

  it.each([
    [{}, 400, 'invalid-request'],
    [{ placeCode: 'K7M4Q2XQ', person: { phone: '0310000001' } }, 400, 'invalid-request'],
    [{ person: {} }, 400, 'invalid-request'],
    [{ placeCode: 'K7M4Q2XQ', marginMinutes: 121 }, 400, 'invalid-request'],
    [{ placeCode: 'K7M4Q2XQ' }, 404, 'place-not-found'],
    [{ person: { phone: '0310000001' }, from: at(1), to: at(0) }, 422, 'window-ends-before-it-begins'],
  ])('is refused for %j', async (body, status, code) => {
    expect(await ask(body)).toMatchObject({ status, body: { code } });
  });

  it('leaves every question in the audit, without the person it was about', async () => {
    const count = () =>
      service.database.query(`SELECT detail, object_id FROM audit.entry WHERE action = 'tracing.asked'`);
    const before = (await count()).length;
    const question = { person: { phone: '0310000001' }, marginMinutes: 5 };
    await ask(question);
    await ask(question);
    const entries = (await count()).slice(before);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({ detail: { by: 'phone', marginMinutes: 5, people: expect.any(Number) } });
    expect(new Set(entries.map((entry) => entry['object_id'])).size).toBe(1);
    expect(JSON.stringify(entries)).not.toContain('310000001');
  });

  it('is what a naive model says, of any history', async () => {
    let people = 100;
    const histories = fc.array(
      fc.record({
        person: fc.nat({ max: 3 }),
        place: fc.nat({ max: 1 }),
        from: fc.nat({ max: 40 }).map((n) => n * 10),
        minutes: fc.integer({ min: 1, max: 8 }).map((n) => n * 10),
      }),
      { minLength: 2, maxLength: 10 },
    );
    await fc.assert(
      fc.asyncProperty(histories, fc.constantFrom(0, 10, 30), async (given, marginMinutes) => {
        const places = [await registeredPlace(service), await registeredPlace(service)];
        const base = (people += 10);
        const history = withoutDoubles(given);
        const ids = new Map<string, Stay>();
        for (const one of history) {
          const id = await stay(String(places[one.place]), { ...one, person: base + one.person });
          ids.set(id, one);
        }
        const { body } = await ask({ person: { phone: visitor(base).phone }, marginMinutes });
        const found = body.overlaps.map(({ checkInId, stay: number }) => {
          const mine = body.stays[number];
          return `${describeStay(ids.get(checkInId))} met at ${mine?.placeCode === places[0] ? 0 : 1} ${mine?.from}`;
        });
        expect(found.sort()).toEqual(meetingsOf(history, marginMinutes, at).sort());
      }),
      { numRuns: 25, seed: 4 },
    );
  });
});

/** One person is at one place only once at a time: a later entry there would end the earlier stay. */
function withoutDoubles(history: readonly Stay[]): Stay[] {
  return history
    .toSorted((one, other) => one.from - other.from)
    .filter(
      (one, index, all) =>
        !all
          .slice(0, index)
          .some(
            (before) =>
              before.person === one.person && before.place === one.place && before.from + before.minutes >= one.from,
          ),
    );
}

/** Everybody else whose stay meets one of person 0's, each with each. */
function meetingsOf(history: readonly Stay[], margin: number, at: (minutes: number) => string): string[] {
  const mine = history.filter(({ person }) => person === 0);
  return mine.flatMap((one) =>
    history
      .filter(({ person, place }) => person !== 0 && place === one.place)
      .filter(
        (other) => other.from <= one.from + one.minutes + margin && other.from + other.minutes >= one.from - margin,
      )
      .map((other) => `${describeStay(other)} met at ${one.place} ${at(one.from)}`),
  );
}

function describeStay(stay: Stay | undefined): string {
  return `${stay?.person} at ${stay?.place} from ${stay?.from}`;
}
