import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpenapiDocument } from '#libs/runtime';
import type { ServiceInTest } from '#libs/testing';
import { geoJsonOf, FOUR } from '../../../libs/geo/test/pack-builder.js';
import { BASE_MAPS, BaseMapDesk, fileOf, ONE_OF_EACH, SAID } from './base-map-in-test.js';
import { PACKS } from './boundaries-in-test.js';
import { ClaimsInTest, newPhone, STRANGER } from './claims-in-test.js';
import { QUARANTINE, takeInFacilities } from './facilities-in-test.js';
import { announce, DOCUMENT, makeHamlets } from './level-answers.js';
import { LIST_HEADER, LISTS, takeList } from './lists-in-test.js';
import { officerOf } from './running-geo-maps.js';
import { ZoneDesk, zoneOf } from './zones-in-test.js';

const PROVINCE = officerOf('93');
const OF_930 = officerOf('930');
const WRITES = new Set(['post', 'put', 'patch', 'delete']);

/** Things of Vị Thanh, each by its id. */
interface Theirs {
  readonly draft: string;
  readonly zone: string;
  readonly placeDraft: string;
  readonly place: string;
  readonly level: string;
  readonly point: string;
  readonly report: string;
  readonly claim: string;
  readonly pack: string;
  readonly baseMap: string;
}

/** What an officer of Ngã Bảy tries. */
interface Try {
  readonly path: string;
  /** 404 unless what is refused is a unit that the body names, which everybody knows to be there. */
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const ONE = { 'if-match': '"1"' };
const TWO = { 'if-match': '"2"' };
const JSON_TYPE = { 'content-type': 'application/json' };
const zone = zoneOf({ areaCodes: ['31318'] });
const point = { name: 'Chợ Đổi Tên', kind: 'market', communeCode: '31321', address: '1 Đường Khác' };
const visited = {
  ...{ name: 'Chợ Vị Thanh', communeCode: '31318', latitude: 9.7801, longitude: 105.4646 },
  windows: [{ from: '2021-08-09T07:00:00+07:00', to: '2021-08-09T08:30:00+07:00' }],
};
const level = { areaCode: '31318', scheme: 'decision-2686', value: 'red', document: DOCUMENT };
const hamlet = { name: 'Ấp Khác', latitude: 9.79, longitude: 105.46 };

/** Every writing route that asks who the officer is. */
const TRIES: Readonly<Record<string, (theirs: Theirs) => Try>> = {
  'post /v1/zones': () => ({ path: '/v1/zones', body: zone, status: 422 }),
  'put /v1/zones/{id}': ({ draft }) => ({ path: `/v1/zones/${draft}`, body: zone, headers: ONE }),
  'post /v1/zones/{id}/decisions': ({ draft }) => ({
    ...{ path: `/v1/zones/${draft}/decisions`, body: { decision: 'publish' }, headers: ONE },
  }),
  'post /v1/zones/{id}/endings': ({ zone: id }) => ({
    ...{ path: `/v1/zones/${id}/endings`, headers: TWO },
    body: { at: '2021-08-12', reason: 'Hết nguy cơ' },
  }),
  'post /v1/zones/{id}/withdrawals': ({ zone: id }) => ({
    ...{ path: `/v1/zones/${id}/withdrawals`, body: { reason: 'Nhầm' }, headers: TWO },
  }),
  'post /v1/visited-places': () => ({ path: '/v1/visited-places', body: visited, status: 422 }),
  'put /v1/visited-places/{id}': ({ placeDraft }) => ({
    ...{ path: `/v1/visited-places/${placeDraft}`, body: visited, headers: ONE },
  }),
  'post /v1/visited-places/{id}/decisions': ({ placeDraft }) => ({
    ...{ path: `/v1/visited-places/${placeDraft}/decisions`, body: { decision: 'publish' }, headers: ONE },
  }),
  'post /v1/visited-places/{id}/withdrawals': ({ place }) => ({
    ...{ path: `/v1/visited-places/${place}/withdrawals`, body: { reason: 'Nhầm' }, headers: TWO },
  }),
  'post /v1/area-levels/decisions': () => ({ path: '/v1/area-levels/decisions', body: level }),
  'post /v1/area-levels/decisions/{id}/withdrawals': ({ level: id }) => ({
    ...{ path: `/v1/area-levels/decisions/${id}/withdrawals`, body: { reason: 'Nhầm' } },
  }),
  'post /v1/area-levels/rule-verifications': () => ({
    path: '/v1/area-levels/rule-verifications',
    body: { rule: 'level-matrix', documentNumber: '4800/QĐ-BYT', seenOn: '2021-08-10' },
  }),
  'put /v1/area-levels/capacities/{areaCode}': () => ({
    ...{ path: '/v1/area-levels/capacities/31318', body: { on: '2021-08-01', capacity: { 'icu-plan': true } } },
  }),
  'post /v1/quarantine-facilities/{code}/occupancies': () => ({
    ...{ path: `/v1/quarantine-facilities/${QUARANTINE.code}/occupancies` },
    body: { occupied: 7, at: '2021-08-11T07:00:00+07:00' },
  }),
  'post /v1/areas/{code}/hamlets': () => ({ path: '/v1/areas/31318/hamlets', body: hamlet }),
  'put /v1/areas/{code}/hamlets/{hamletCode}': () => ({
    ...{ path: '/v1/areas/31318/hamlets/31318-01', body: hamlet, headers: ONE },
  }),
  'post /v1/areas/{code}/hamlets/{hamletCode}/end': () => ({
    ...{ path: '/v1/areas/31318/hamlets/31318-01/end', headers: ONE },
    body: { validTo: '2021-08-12', reason: 'Sáp nhập' },
  }),
  'post /v1/supply-points': () => ({ path: '/v1/supply-points', body: point, status: 422 }),
  'put /v1/supply-points/{id}': ({ point: id }) => ({ path: `/v1/supply-points/${id}`, body: point, headers: ONE }),
  'post /v1/supply-points/{id}/closures': ({ point: id }) => ({
    ...{ path: `/v1/supply-points/${id}/closures`, body: { reason: 'Đã nghỉ' }, headers: ONE },
  }),
  'post /v1/supply-points/{id}/reports': ({ point: id }) => ({
    ...{ path: `/v1/supply-points/${id}/reports`, body: { kind: 'closed' } },
  }),
  'post /v1/supply-reports/{id}/decisions': ({ report }) => ({
    ...{ path: `/v1/supply-reports/${report}/decisions`, body: { decision: 'contradicted' } },
  }),
  'post /v1/supply-claims/{id}/decisions': ({ claim }) => ({
    ...{ path: `/v1/supply-claims/${claim}/decisions`, body: { decision: 'grant' } },
  }),
  'post /v1/boundary-packs': () => ({
    ...{ path: `${PACKS}?name=x&from=2020-02-01`, body: geoJsonOf(FOUR, { of: 'another district' }) },
    headers: { 'content-type': 'application/geo+json' },
  }),
  'post /v1/boundary-packs/{id}/publications': ({ pack }) => ({ path: `${PACKS}/${pack}/publications` }),
  'post /v1/boundary-packs/{id}/rollbacks': ({ pack }) => ({
    ...{ path: `${PACKS}/${pack}/rollbacks`, body: { reason: 'Nhầm' } },
  }),
  'post /v1/base-map-packs': () => ({
    ...{ path: `${BASE_MAPS}?${new URLSearchParams(SAID)}`, body: fileOf(ONE_OF_EACH, { of: 'another district' }) },
    headers: { 'content-type': 'application/geo+json' },
  }),
  'post /v1/base-map-packs/{id}/publications': ({ baseMap }) => ({ path: `${BASE_MAPS}/${baseMap}/publications` }),
  'post /v1/base-map-packs/{id}/rollbacks': ({ baseMap }) => ({
    ...{ path: `${BASE_MAPS}/${baseMap}/rollbacks`, body: { reason: 'Nhầm' } },
  }),
  'post /v1/unit-neighbours': () => ({
    path: '/v1/unit-neighbours',
    body: { pairs: [['31318', '31321']], from: '2021-08-01' },
  }),
};

/** Routes that ask for no officer: a code, a token or nothing is the key to them. */
const OF_NO_OFFICER = [
  'post /v1/supply-claims',
  'post /v1/supply-claims/{id}/confirmations',
  'post /v1/supply-points/{id}/owner-statements',
  'post /v1/supply-reports/codes',
];
/** Whose rows are refused one by one. */
const OF_MANY_ROWS = ['post /v1/supply-points/imports'];

let claims: ClaimsInTest;
let service: ServiceInTest;
let theirs: Theirs;

beforeAll(async () => {
  claims = await ClaimsInTest.start();
  ({ service } = claims);
  const desk = new ZoneDesk(service);
  const made = async (path: string, body: object): Promise<string> => {
    const { status, body: answer } = await service.post<{ id: string }>(path, { as: OF_930, body });
    if (status >= 300) throw new Error(`${path} was answered ${status} ${JSON.stringify(answer)}`);
    return answer.id;
  };
  await makeHamlets(service, '31318', 1);
  await takeInFacilities(service, [QUARANTINE]);
  const [draft, placeDraft, place] = [
    (await desk.draft()).body.id,
    await made('/v1/visited-places', visited),
    await made('/v1/visited-places', visited),
  ];
  await made(`/v1/visited-places/${place}/decisions`, { decision: 'publish' });
  const shop = await claims.shop();
  const asked = await claims.claim(shop, newPhone());
  const file = geoJsonOf(FOUR, { of: 'the province' });
  const headers = { 'content-type': 'application/geo+json' };
  const pack = await service.post<{ id: string }>(`${PACKS}?name=x&from=2020-02-01`, {
    ...{ as: PROVINCE, body: file, headers },
  });
  theirs = {
    ...{ draft, placeDraft, place, point: shop, claim: asked.body.id, pack: pack.body.id },
    zone: (await desk.published()).id,
    level: (await announce(service, '31318', 'yellow', { as: OF_930, scheme: 'decision-2686' })).body.id,
    baseMap: (await new BaseMapDesk(service).read(fileOf(ONE_OF_EACH))).id,
    report: await made(`/v1/supply-points/${shop}/reports`, { kind: 'open' }),
  };
});
afterAll(() => claims.stop());

/** Every row of every table of the maps, and how many events were recorded. */
async function everything(): Promise<Record<string, string>> {
  const tables = await service.database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'geo_maps'`,
  );
  const rows: Record<string, string> = { events: String(await service.count('messaging.event')) };
  for (const { name } of tables) {
    const [row] = await service.database.query<{ digest: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' ORDER BY r::text)), '') AS digest
       FROM geo_maps.${name} r`,
    );
    rows[name] = row?.digest ?? '';
  }
  return rows;
}

const shape = (route: string): string => route.replaceAll(/\{[^}]+\}/g, '{}');

describe('an officer of another district', () => {
  it('meets every writing route here', () => {
    const { paths } = service.running.app.get(OpenapiDocument, { strict: false }).read();
    const routes = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((method) => WRITES.has(method))
        .map((method) => shape(`${method} ${path}`)),
    );
    expect(routes.sort()).toEqual([...Object.keys(TRIES), ...OF_NO_OFFICER, ...OF_MANY_ROWS].map(shape).sort());
  });

  it.each(Object.keys(TRIES))('is refused by %s, as of what is not there, and nothing has changed', async (route) => {
    const { path, body, headers = {}, status = 404 } = TRIES[route]!(theirs);
    const before = await everything();
    const call = { as: STRANGER, headers: { ...JSON_TYPE, ...headers }, ...(body !== undefined && { body }) };
    const answer = route.startsWith('put')
      ? await service.send<{ code: string }>('PUT', path, call)
      : await service.post<{ code: string }>(path, call);
    expect([answer.status, answer.body.code]).toEqual([status, expect.any(String)]);
    expect(await everything()).toEqual(before);
  });

  it('brings a list of which no row of the other district is taken in', async () => {
    const before = await service.count('geo_maps.supply_point');
    const list = `${LIST_HEADER}\nChợ Của Họ,Chợ,Phường III,1 Đường Thử\nTạp hóa Ba Tèo,Cửa hàng thực phẩm,Phường III,Đường Khác\n`;
    const { id, created, changed } = await takeList(service, list, { as: STRANGER });
    expect([created, changed]).toEqual([0, 0]);
    expect(await service.count('geo_maps.supply_point')).toBe(before);
    expect((await service.get(`${LISTS}/${id}`, { as: OF_930 })).status).toBe(404);
  });
});
