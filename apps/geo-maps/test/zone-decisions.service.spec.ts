import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientActor, newIdempotencyKey, type Call, type ServiceInTest } from '#libs/testing';
import { startGeoMaps } from './running-geo-maps.js';
import { DISTRICT, OTHER_DISTRICT, polygonOf, PROVINCE, squareAt, ZoneDesk, zoneOf } from './zones-in-test.js';

let service: ServiceInTest;
let desk: ZoneDesk;
beforeAll(async () => {
  service = await startGeoMaps();
  desk = new ZoneDesk(service);
});
afterAll(() => service.stop());

interface History {
  readonly state: string;
  readonly version: number;
  readonly history: readonly Record<string, unknown>[];
}
const shown = (id: string, as = DISTRICT) => service.get<History>(`/v1/zones/drafts/${id}`, { as });
const drawnOutline = async (id: string): Promise<{ outline: unknown }> =>
  (await service.get<{ outline: unknown }>(`/v1/zones/drafts/${id}`, { as: DISTRICT })).body;
const draftIds = async (as = DISTRICT, state = 'draft'): Promise<string[]> => {
  const { body } = await service.get<{ items: { id: string }[] }>(`/v1/zones/drafts?limit=500&state=${state}`, { as });
  return body.items.map(({ id }) => id);
};
const facts = async (id: string): Promise<string[]> => {
  const rows = await service.database.query<{ type: string }>(
    'SELECT type FROM messaging.event WHERE aggregate_id = $1 ORDER BY position',
    [id],
  );
  return rows.map(({ type }) => type.replace(/^vn\.lachan\.geo-maps\.zone-|\.v1$/g, ''));
};

describe('a draft', () => {
  it('is answered, changed by who has seen it, and kept with every version', async () => {
    const drafted = await desk.draft({ to: '2021-08-25' });
    expect(drafted).toMatchObject({
      status: 201,
      body: {
        ...{ state: 'draft', version: 1, kind: 'blockade-area', directive: null, areaCodes: ['31318'] },
        ...{ from: '2021-08-10T17:00:00.000Z', to: '2021-08-24T17:00:00.000Z', outline: null, publishedAt: null },
        document: { number: '1485/QĐ-UBND', issuedOn: '2021-08-10', issuedBy: 'UBND thành phố Vị Thanh' },
      },
    });
    const { id } = drafted.body;
    expect(drafted.headers.get('etag')).toBe('"1"');
    const changed = await desk.change(id, 1, { name: 'Khu vực 3, Phường I', areaCodes: ['31318', '31321'] });
    expect(changed).toMatchObject({ status: 200, body: { version: 2, to: null, areaCodes: ['31318', '31321'] } });
    expect(await desk.change(id, 1, {})).toMatchObject({ status: 412, body: { code: 'version-mismatch' } });
    const { body } = await shown(id);
    expect(body.history).toMatchObject([
      { act: 'drafted', version: 1, to: '2021-08-24T17:00:00.000Z', by: DISTRICT.id, byName: DISTRICT.name },
      { act: 'changed', version: 2, to: null, by: DISTRICT.id, byName: DISTRICT.name },
    ]);
    expect(await facts(id)).toEqual([]);
  });

  it('is listed with its outline where outlines are asked for, a page at a time', async () => {
    const outline = polygonOf(squareAt(105.4646, 9.7801));
    const [drawn, whole] = [(await desk.draft({ outline })).body.id, (await desk.draft()).body.id];
    type Listed = { items: { id: string; hasOutline: boolean; outline?: unknown }[] };
    const listed = async (query: string) =>
      (await service.get<Listed>(`/v1/zones/drafts?limit=50${query}`, { as: DISTRICT })).body.items;
    const [withOutlines, without] = [await listed('&outlines=true'), await listed('')];
    const of = (items: Listed['items'], id: string) => items.find((one) => one.id === id);
    expect(of(withOutlines, drawn)).toMatchObject({ hasOutline: true, outline: { type: 'MultiPolygon' } });
    expect(of(withOutlines, drawn)).toEqual(expect.objectContaining({ outline: (await drawnOutline(drawn)).outline }));
    expect(of(withOutlines, whole)).toMatchObject({ hasOutline: false, outline: null });
    expect(of(without, drawn)).not.toHaveProperty('outline');
    const tooMany = await service.get('/v1/zones/drafts?limit=51&outlines=true', { as: DISTRICT });
    expect(tooMany).toMatchObject({
      status: 400,
      body: { code: 'zone-outlines-too-many', errors: [{ path: 'limit' }] },
    });
  });

  it('needs the version of who changes it', async () => {
    const { body } = await desk.draft();
    const call = { as: DISTRICT, body: zoneOf(), headers: { 'content-type': 'application/json' } };
    expect(await service.send('PUT', `/v1/zones/${body.id}`, call)).toMatchObject({ status: 428 });
  });

  it.each<[string, object, number, string, string]>([
    ['an unknown area', { areaCodes: ['31318', '31999'] }, 422, 'zone-area-not-found', 'areaCodes[1]'],
    ['an unknown hamlet', { areaCodes: ['31318-88'] }, 422, 'zone-area-not-found', 'areaCodes[0]'],
    ['a commune dissolved before', { areaCodes: ['31372'] }, 422, 'zone-area-not-found', 'areaCodes[0]'],
    ['another district', { areaCodes: ['31411'] }, 422, 'zone-area-not-found', 'areaCodes[0]'],
    ['the whole province', { areaCodes: ['93'] }, 422, 'zone-area-not-found', 'areaCodes[0]'],
    ['no area', { areaCodes: [] }, 400, 'too-few', 'areaCodes'],
    ['one area twice', { areaCodes: ['31318', '31318'] }, 400, 'not-unique', 'areaCodes'],
    ['no directive', { kind: 'directive-area' }, 422, 'zone-directive-missing', 'directive'],
    ['a directive for nothing', { directive: 'directive-16' }, 422, 'zone-directive-unfit', 'directive'],
    ['an end before its beginning', { to: '2021-08-11' }, 422, 'zone-ends-before-it-begins', 'to'],
    ['no document', { document: undefined }, 400, 'missing', 'document'],
    ['a document of nobody', { document: { number: '12' } }, 400, 'missing', 'document.issuedBy'],
    ["somebody's home", { name: 'Nhà ông Tư, hẻm 12' }, 400, 'text-names-home', 'name'],
    ['a phone', { name: 'Gọi 0939 000 678' }, 400, 'text-has-personal-number', 'name'],
    ['a field that nobody knows', { colour: 'red' }, 400, 'unknown-field', 'colour'],
  ])('with %s is refused', async (_, change, status, code, path) => {
    const { body, ...answer } = await desk.draft(change);
    expect({ ...answer, body }).toMatchObject({ status, body: { errors: [{ path, code }] } });
  });

  it('has its key answered once, whatever becomes of it', async () => {
    const outline = polygonOf(squareAt(105.4646, 9.7801));
    const call: Call = { as: DISTRICT, key: newIdempotencyKey(), body: zoneOf({ outline }) };
    const answers = await Promise.all([1, 2, 3, 4].map(() => service.post('/v1/zones', call)));
    const [first] = answers;
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(answers.map(({ body }) => body)).toEqual(Array(4).fill(first?.body));
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(3);
    const id = String(first?.body['id']);
    await desk.change(id, 1, { name: 'Khu vực 5' });
    await desk.publish(id);
    expect((await service.post('/v1/zones', call)).body).toEqual(first?.body);
    const other = { ...call, body: zoneOf({ name: 'Khu vực khác' }) };
    expect(await service.post('/v1/zones', other)).toMatchObject({
      status: 409,
      body: { code: 'idempotency-key-reused' },
    });
    expect(await service.post('/v1/zones', { ...call, key: null })).toMatchObject({ status: 400 });
  });
});

describe('an act', () => {
  it('of each kind makes a version, an entry of the history, a fact and an audit row', async () => {
    const { body: drafted } = await desk.draft();
    const { id } = drafted;
    const published = await desk.publish(id, { headers: { 'content-type': 'application/json', 'if-match': '"1"' } });
    expect(published).toMatchObject({ status: 201, body: { state: 'published', version: 2 } });
    expect(published.headers.get('etag')).toBe('"2"');
    const document = { number: '1602/QĐ-UBND', issuedBy: 'UBND thành phố Vị Thanh' };
    const ending = { at: '2021-08-15T12:00:00+07:00', reason: 'Đã hết nguy cơ', document };
    const ended = await desk.act(id, 'endings', ending);
    expect(ended).toMatchObject({
      status: 201,
      body: { state: 'published', version: 3, to: '2021-08-15T05:00:00.000Z' },
    });
    expect(await desk.withdraw(id)).toMatchObject({ status: 201, body: { state: 'withdrawn', version: 4 } });
    const { body } = await shown(id);
    expect(body).toMatchObject({ state: 'withdrawn', version: 4 });
    expect(body.history.map(({ act, version }) => [act, version])).toEqual([
      ...[
        ['drafted', 1],
        ['published', 2],
        ['ended', 3],
        ['withdrawn', 4],
      ],
    ]);
    expect(body.history[2]).toMatchObject({ reason: 'Đã hết nguy cơ', document: { ...document, issuedOn: null } });
    expect(await facts(id)).toEqual(['published', 'ended', 'withdrawn']);
    const audit = await service.database.query<{ action: string; actor: string }>(
      'SELECT action, actor_id AS actor FROM audit.entry WHERE object_id = $1 ORDER BY position',
      [id],
    );
    expect(audit).toEqual(
      ['drafted', 'published', 'ended', 'withdrawn'].map((act) => ({ action: `zone.${act}`, actor: DISTRICT.id })),
    );
  });

  it('that ends a zone now leaves it ended', async () => {
    const { id } = await desk.published();
    const [row] = await service.database.query<{ at: Date }>(
      'SELECT published_at AS at FROM geo_maps.zone WHERE id = $1',
      [id],
    );
    const ended = await desk.end(id, row?.at.toISOString() ?? '');
    expect(ended).toMatchObject({ status: 201, body: { state: 'ended' } });
    expect(await draftIds(DISTRICT, 'ended')).toContain(id);
    expect(await draftIds(DISTRICT, 'published')).not.toContain(id);
    expect(await desk.end(id, '2021-08-20')).toMatchObject({ status: 409, body: { code: 'zone-ends-earlier' } });
  });

  it('rejects with a reason, for good', async () => {
    const { body } = await desk.draft();
    const reject = (reason?: string) => desk.act(body.id, 'decisions', { decision: 'reject', reason });
    expect(await reject()).toMatchObject({ status: 422, body: { errors: [{ path: 'reason' }] } });
    expect(await reject('Sai ranh')).toMatchObject({ status: 201, body: { state: 'rejected' } });
    expect(await desk.publish(body.id)).toMatchObject({ status: 409, body: { code: 'zone-already-decided' } });
    expect(await desk.change(body.id, 2, {})).toMatchObject({ status: 409 });
    expect(await facts(body.id)).toEqual([]);
    expect(await draftIds(DISTRICT, 'rejected')).toContain(body.id);
    expect(await draftIds(DISTRICT, 'rejected&kind=blockade-area')).toContain(body.id);
    expect(await draftIds(DISTRICT, 'rejected&kind=medical-isolation')).not.toContain(body.id);
  });

  it.each(['endings', 'withdrawals'])('among the %s is none of a draft', async (act) => {
    const { body } = await desk.draft();
    const said = act === 'endings' ? { at: '2021-08-20', reason: 'Hết' } : { reason: 'Hết' };
    expect(await desk.act(body.id, act, said)).toMatchObject({ status: 409, body: { code: 'zone-not-published' } });
  });

  it('is answered again under its key, whatever became of the zone since', async () => {
    const { body } = await desk.draft();
    const key = newIdempotencyKey();
    const published = await desk.publish(body.id, { key });
    const endKey = newIdempotencyKey();
    const ended = await desk.end(body.id, '2021-08-20', { key: endKey });
    await desk.withdraw(body.id);
    expect((await desk.publish(body.id, { key })).body).toEqual(published.body);
    expect((await desk.end(body.id, '2021-08-20', { key: endKey })).body).toEqual(ended.body);
    expect(await desk.end(body.id, '2021-08-21', { key: endKey })).toMatchObject({ status: 409 });
    const other = await desk.draft();
    const reused = await desk.publish(other.body.id, { key });
    expect(reused).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
    expect(await facts(body.id)).toEqual(['published', 'ended', 'withdrawn']);
  });

  it('on a draft that was changed since it was seen is refused', async () => {
    const { body } = await desk.draft();
    await desk.change(body.id, 1, { name: 'Khu vực 9' });
    const seen = { 'content-type': 'application/json', 'if-match': '"1"' };
    expect(await desk.publish(body.id, { headers: seen })).toMatchObject({ status: 412 });
    expect(await service.get(`/v1/zones/${body.id}`)).toMatchObject({ status: 404 });
  });
});

describe('two officers at once', () => {
  const sorted = (answers: readonly { readonly status: number }[]): number[] =>
    answers.map(({ status }) => status).sort((one, other) => one - other);

  it('decide one draft once', async () => {
    const { body } = await desk.draft();
    const acts = [0, 1, 2, 3].map((one) =>
      one % 2 === 0
        ? desk.publish(body.id)
        : desk.act(body.id, 'decisions', { decision: 'reject', reason: 'Sai ranh' }, { as: PROVINCE }),
    );
    expect(sorted(await Promise.all(acts))).toEqual([201, 409, 409, 409]);
    const { body: kept } = await shown(body.id);
    expect(kept.history).toHaveLength(2);
    expect(await facts(body.id)).toHaveLength(kept.state === 'published' ? 1 : 0);
  });

  it('with the version that both have seen', async () => {
    const { body } = await desk.draft();
    const headers = { 'content-type': 'application/json', 'if-match': '"1"' };
    const acts = [DISTRICT, PROVINCE].map((as) => desk.publish(body.id, { as, headers }));
    expect(sorted(await Promise.all(acts))).toEqual([201, 412]);
  });

  it('end or withdraw one zone in turn, and with one end only once', async () => {
    const { id } = await desk.published();
    const ends = await Promise.all([1, 2, 3].map(() => desk.end(id, '2021-08-20')));
    expect(sorted(ends)).toEqual([201, 409, 409]);
    expect(sorted(await Promise.all([1, 2].map(() => desk.withdraw(id))))).toEqual([201, 409]);
    expect(await facts(id)).toEqual(['published', 'ended', 'withdrawn']);
  });

  it('change and publish one draft: what is published is what was seen, or nothing', async () => {
    const { body } = await desk.draft();
    const headers = { 'content-type': 'application/json', 'if-match': '"1"' };
    const [changed, published] = await Promise.all([
      desk.change(body.id, 1, { name: 'Khu vực khác' }),
      desk.publish(body.id, { headers }),
    ]);
    const outcomes = [[200, 412].join(), [409, 201].join()];
    expect(outcomes).toContain([changed.status, published.status].join());
  });
});

describe('another district', () => {
  it('neither sees nor touches what is not its own', async () => {
    const { body: draft } = await desk.draft();
    const zone = await desk.published();
    const as = OTHER_DISTRICT;
    expect(await shown(draft.id, as)).toMatchObject({ status: 404, body: { code: 'zone-not-found' } });
    expect(await draftIds(as)).not.toContain(draft.id);
    expect(await draftIds(PROVINCE)).toContain(draft.id);
    const attempts = [
      desk.change(draft.id, 1, { areaCodes: ['31411'] }, as),
      desk.publish(draft.id, { as }),
      desk.act(draft.id, 'decisions', { decision: 'reject', reason: 'Không' }, { as }),
      desk.end(zone.id, '2021-08-20', { as }),
      desk.withdraw(zone.id, { as }),
      desk.publish('01890000-0000-7000-8000-000000000000', { as }),
    ];
    for (const answer of await Promise.all(attempts)) expect(answer).toMatchObject({ status: 404 });
    expect(await shown(draft.id)).toMatchObject({ body: { state: 'draft', version: 1 } });
    expect(await shown(zone.id)).toMatchObject({ body: { state: 'published', version: 2 } });
  });

  it('cannot draw a draft of its own over others by changing it', async () => {
    const { body } = await desk.draft({ areaCodes: ['31411'] }, { as: OTHER_DISTRICT });
    const changed = await desk.change(body.id, 1, { areaCodes: ['31411', '31318'] }, OTHER_DISTRICT);
    expect(changed).toMatchObject({ status: 422, body: { errors: [{ path: 'areaCodes[1]' }] } });
  });

  it('decides a zone of both together with nobody but the province', async () => {
    const { body } = await desk.draft({ areaCodes: ['31318', '31411'] }, { as: PROVINCE });
    expect(await desk.publish(body.id)).toMatchObject({ status: 404 });
    expect(await desk.publish(body.id, { as: OTHER_DISTRICT })).toMatchObject({ status: 404 });
    expect(await desk.publish(body.id, { as: PROVINCE })).toMatchObject({ status: 201 });
  });

  it('may draft without the right to publish', async () => {
    const writer = clientActor('writer', ['zones:write', 'zones:read'], ['930']);
    const { body } = await desk.draft({}, { as: writer });
    expect(await desk.publish(body.id, { as: writer })).toMatchObject({ status: 403 });
    expect(await desk.draft({}, { as: clientActor('reader', ['zones:read'], ['930']) })).toMatchObject({ status: 403 });
    expect(await service.post('/v1/zones', { body: zoneOf() })).toMatchObject({ status: 401 });
  });
});
