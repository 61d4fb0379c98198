import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { facilityChanged, facilityRegistered } from '#libs/contracts';
import type { Actor } from '#libs/http';
import { clientActor, newIdempotencyKey } from '#libs/testing';
import { RunningIdentity } from './running-identity.js';

const SCOPES = ['facilities:read', 'facilities:write'];
const PROVINCE = clientActor('administrator', SCOPES, ['93']);
const OF_930 = clientActor('officer', SCOPES, ['930']);
const OF_931 = clientActor('officer-931', SCOPES, ['931']);
const READER = clientActor('reader', ['facilities:read'], ['931']);

interface FacilityAnswer {
  code: string;
  version: number;
  validTo: string | null;
  methods: string[];
  contactPhone?: string | null;
}

interface FacilityEvent {
  type: string;
  version: number;
  data: { facility?: object; before?: object; after?: object };
}

describe('the register of facilities', () => {
  let identity: RunningIdentity;
  let made = 0;

  beforeAll(async () => {
    identity = await RunningIdentity.start();
  });

  afterAll(() => identity.stop());

  const station = (over: object = {}): Record<string, unknown> => {
    made += 1;
    const code = `TYT-${made}`;
    return { code, name: `Trạm Y tế thử ${made}`, kinds: ['health-station'], communeCode: '31318', ...over };
  };
  const register = (body: object, as: Actor = PROVINCE, key?: string) =>
    identity.service.post<FacilityAnswer>('/v1/facilities', { as, body, ...(key !== undefined && { key }) });
  const send = (method: string, path: string, version: number, body: object = {}, as = PROVINCE) =>
    identity.service.send<FacilityAnswer>(method, `/v1/facilities/${path}`, {
      as,
      body,
      headers: { 'if-match': `"${version}"`, 'content-type': 'application/json' },
    });
  const eventsOf = (code: string) =>
    identity.service.database.query<FacilityEvent>(
      `SELECT type, aggregate_version AS version, data FROM messaging.event WHERE aggregate_id = $1 ORDER BY position`,
      [code],
    );
  const listed = async (query: string, as = READER): Promise<string[]> => {
    const codes: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await identity.service.get<{ items: FacilityAnswer[]; nextCursor: string | null }>(
        `/v1/facilities?limit=2${query}${page}`,
        { as },
      );
      codes.push(...body.items.map(({ code }) => code));
      cursor = body.nextCursor;
    }
    return codes;
  };

  it('enters a facility once, tells the others, and keeps its phone to those who may change it', async () => {
    const body = station({
      ...{ nationalCodes: { 'health-insurance': '93001' }, methods: ['rt-pcr'], openingHours: 'Mo-Fr 07:00-17:00' },
      ...{ latitude: 9.78, longitude: 105.46, address: '1 Lê Hồng Phong', contactPhone: '0300000001' },
    });
    const code = String(body.code);
    const key = newIdempotencyKey();
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(body, PROVINCE, key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    const events = await eventsOf(code);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ type: facilityRegistered.type, version: 1 });
    expect(facilityRegistered.data.parse(events[0]?.data).facility).toMatchObject({ code, validFrom: '2021-08-11' });
    expect(JSON.stringify(events)).not.toMatch(/300000001|Lê Hồng Phong/);
    const show = async (as: Actor) =>
      (await identity.service.get<FacilityAnswer>(`/v1/facilities/${code}`, { as })).body.contactPhone;
    expect(await show(OF_930)).toBe('+84300000001');
    expect(await show(OF_931)).toBeNull();
    const rows = await identity.service.database.query('SELECT sealed_contact, contact_index FROM identity.facility');
    expect(JSON.stringify(rows)).not.toContain('300000001');
    const again = await register({ ...body, name: 'Khác' }, PROVINCE, key);
    expect(again.status).toBe(409);
    expect(await register(body)).toMatchObject({ status: 409, body: { code: 'facility-code-taken' } });
  });

  it.each<[string, object, number, string, string]>([
    ['an unknown kind', { kinds: ['castle'] }, 400, 'not-one-of', 'kinds[0]'],
    ['no kind', { kinds: [] }, 400, 'too-few', 'kinds'],
    ['a broken code', { code: 'tyt 1' }, 400, 'malformed', 'code'],
    ['broken opening hours', { openingHours: 'cả ngày' }, 400, 'opening-hours-malformed', 'openingHours'],
    ['broken national codes', { nationalCodes: { BHYT: '1' } }, 400, 'malformed', 'nationalCodes'],
    ['a day that is none', { validFrom: '2021-02-30' }, 400, 'malformed', 'validFrom'],
    ['a field that nobody knows', { beds: 10 }, 400, 'unknown-field', 'beds'],
    ['a capacity of nobody', { capacity: 0 }, 400, 'too-small', 'capacity'],
    ['half a place', { capacity: 1.5 }, 400, 'wrong-type', 'capacity'],
    ['more places than there are', { capacity: 100_001 }, 400, 'too-large', 'capacity'],
    ['the capacity of a health station', { capacity: 10 }, 422, 'capacity-not-for-kind', 'capacity'],
    ['half a point', { latitude: 9.7 }, 422, 'point-incomplete', 'longitude'],
    ['an end before its beginning', { validTo: '2021-08-11' }, 422, 'validity-empty', 'validTo'],
    ['a district for a commune', { communeCode: '99999' }, 422, 'commune-not-found', 'communeCode'],
    ['a commune that was dissolved before', { communeCode: '31372' }, 422, 'commune-not-found', 'communeCode'],
  ])('refuses %s', async (_, over, status, code, path) => {
    const answer = await register(station(over));
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ path, code })]) });
  });

  it('is written by those of the area: others are refused, or do not find what is there', async () => {
    expect(await register(station(), OF_931)).toMatchObject({ status: 422, body: { code: 'commune-not-found' } });
    const { body } = await register(station());
    for (const [method, path] of [
      ['PATCH', body.code],
      ['POST', `${body.code}/closure`],
    ] as const)
      expect((await send(method, path, 1, {}, OF_931)).status).toBe(404);
    expect((await send('PATCH', body.code, 1, { communeCode: '31340' }, OF_930)).status).toBe(422);
    expect((await send('PATCH', body.code, 1, {}, READER)).status).toBe(403);
    expect((await identity.service.get('/v1/facilities')).status).toBe(401);
  });

  it('changes in the version that was seen, and says nothing where nothing changed', async () => {
    const { body } = await register(station({ methods: ['rt-pcr', 'rapid-antigen'], contactPhone: '0300000002' }));
    expect((await identity.service.send('PATCH', `/v1/facilities/${body.code}`, { as: PROVINCE })).status).toBe(428);
    expect((await send('PATCH', body.code, 9, { name: 'Tên mới' })).status).toBe(412);
    expect((await send('PATCH', body.code, 1, { methods: ['rapid-antigen', 'rt-pcr'] })).body.version).toBe(1);
    expect((await send('PATCH', body.code, 1, { contactPhone: '030 000 0002' })).body.version).toBe(1);
    expect((await send('PATCH', body.code, 1, { contactPhone: '0300000003' })).body.version).toBe(2);
    expect(await eventsOf(body.code)).toHaveLength(1);
    const whole = { name: 'Trạm thử', kinds: ['health-station'], communeCode: '31318' };
    const replaced = await send('PUT', body.code, 2, whole);
    expect(replaced.body).toMatchObject({ version: 3, methods: [], validFrom: '2021-08-11' });
    expect(
      (await identity.service.get<FacilityAnswer>(`/v1/facilities/${body.code}`, { as: OF_930 })).body,
    ).toMatchObject({ contactPhone: null });
  });

  it('says how many a quarantine facility has places for, as long as it is one', async () => {
    const kinds = ['quarantine-facility', 'school'];
    const { status, body } = await register(station({ kinds, capacity: 240 }));
    expect([status, body]).toEqual([201, expect.objectContaining({ capacity: 240 })]);
    const [entered] = await eventsOf(body.code);
    expect(facilityRegistered.data.parse(entered?.data).facility.capacity).toBe(240);
    expect((await send('PATCH', body.code, 1, { capacity: 240 })).body.version).toBe(1);
    expect((await send('PATCH', body.code, 1, { capacity: 300 })).body).toMatchObject({ version: 2, capacity: 300 });
    const refused = await send('PATCH', body.code, 2, { kinds: ['school'], capacity: 300 });
    expect(refused).toMatchObject({ status: 422, body: { code: 'capacity-not-for-kind' } });
    const left = await send('PATCH', body.code, 2, { kinds: ['school'] });
    expect(left).toMatchObject({ status: 200, body: { version: 3, capacity: null } });
    const [, , last] = await eventsOf(body.code);
    const { before, after } = facilityChanged.data.parse(last?.data);
    expect([before.capacity, after.capacity]).toEqual([300, undefined]);
  });

  it('closes a facility once, from a day after its first', async () => {
    const { body } = await register(station({ validFrom: '2021-07-01' }));
    expect((await send('POST', `${body.code}/closure`, 1, { validTo: '2021-07-01' })).status).toBe(422);
    const closed = await send('POST', `${body.code}/closure`, 1);
    expect(closed.body).toMatchObject({ validTo: '2021-08-11', version: 2 });
    expect(await send('POST', `${body.code}/closure`, 2)).toMatchObject({ body: { code: 'facility-closed' } });
    const [, event] = await eventsOf(body.code);
    expect(event).toMatchObject({ type: facilityChanged.type, data: { after: { validTo: '2021-08-11' } } });
  });

  it('lists by area, kind and day, page by page', async () => {
    const kinds = ['laboratory'];
    await register(station({ code: 'LAB-A', kinds, communeCode: '31340', validFrom: '2021-01-01' }));
    await register(station({ code: 'LAB-B', kinds, communeCode: '31341', validTo: '2021-09-01' }));
    await register(station({ code: 'LAB-C', kinds: ['school', 'laboratory'], communeCode: '31318' }));
    expect(await listed('&kind=laboratory')).toEqual(['LAB-A', 'LAB-B', 'LAB-C']);
    expect(await listed('&kind=laboratory&area=931')).toEqual(['LAB-A', 'LAB-B']);
    expect(await listed('&kind=laboratory&on=2021-02-01')).toEqual(['LAB-A']);
    expect(await listed('&kind=laboratory&on=2021-09-01')).toEqual(['LAB-A', 'LAB-C']);
    expect(await listed('&area=31341')).toEqual(['LAB-B']);
  });

  it('tells changes as a chain: each begins where the one before it ended, whatever the history', async () => {
    const change = fc.oneof(
      fc.record({ name: fc.constantFrom('Một', 'Hai', 'Ba') }),
      fc.record({ kinds: fc.uniqueArray(fc.constantFrom('hospital', 'laboratory', 'school'), { minLength: 1 }) }),
      fc.record({ communeCode: fc.constantFrom('31318', '31321', '31340') }),
      fc.record({ methods: fc.uniqueArray(fc.constantFrom('rt-pcr', 'rapid-antigen')) }),
      fc.record({ latitude: fc.constantFrom(9.7, 9.8), longitude: fc.constantFrom(105.4, 105.5) }),
      fc.record({ validTo: fc.constantFrom('2021-09-01', '2021-10-01') }),
      fc.record({ address: fc.constantFrom('Số 1', 'Số 2') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        let { body: now } = await register(station());
        for (const one of changes) now = (await send('PATCH', now.code, now.version, one)).body;
        const [first, ...later] = await eventsOf(now.code);
        let state = first?.data.facility;
        for (const { data } of later) {
          expect(data.before).toEqual(state);
          expect(data.after).not.toEqual(state);
          state = data.after;
        }
        const shown = await identity.service.get<object>(`/v1/facilities/${now.code}`, { as: PROVINCE });
        expect(shown.body).toMatchObject(state ?? {});
      }),
      { numRuns: 15 },
    );
  });

  it('begins with the public facilities of the province, and leaves alone what it has', async () => {
    const load = async (): Promise<void> => {
      const file = new URL('../../../reference-data/facilities.json', import.meta.url).pathname;
      await (await identity.service.another({ FACILITIES_FILE: file })).stop();
    };
    await load();
    expect((await listed('&kind=health-station&area=93')).length).toBeGreaterThanOrEqual(75);
    expect((await listed('&kind=checkpoint')).length).toBeGreaterThanOrEqual(4);
    expect(await listed('&kind=hospital&area=930')).toContain('BV-DK-HG');
    await send('PATCH', 'BV-DK-HG', 1, { name: 'Tên khác' });
    await load();
    const { body } = await identity.service.get<FacilityAnswer>('/v1/facilities/BV-DK-HG', { as: READER });
    expect(body).toMatchObject({ name: 'Tên khác', version: 2 });
  });
});
