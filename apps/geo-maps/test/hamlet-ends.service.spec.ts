import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/http';
import type { ServiceInTest } from '#libs/testing';
import { announce, levelOf } from './level-answers.js';
import { codesOf, LIST_HEADER, previewOf, takeList } from './lists-in-test.js';
import { officerOf, startGeoMaps } from './running-geo-maps.js';

const OF_930 = officerOf('930');
const COMMUNE = '31318';
const PLACE = { latitude: 9.79, longitude: 105.45 };
const TODAY = '2021-08-11';
const REASON = 'Sáp nhập vào Khu vực 2';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startGeoMaps();
});
afterAll(() => service.stop());

interface HamletAnswer {
  readonly code: string;
  readonly validTo: string | null;
  readonly errors: readonly { readonly path: string; readonly code: string }[];
}

async function registered(name: string): Promise<string> {
  const body = { name, ...PLACE };
  const answer = await service.post<HamletAnswer>(`/v1/areas/${COMMUNE}/hamlets`, { as: OF_930, body });
  expect(answer.status).toBe(201);
  return answer.body.code;
}

const end = (code: string, body: object, { as = OF_930, version = 1 }: { as?: Actor; version?: number } = {}) =>
  service.send<HamletAnswer>('POST', `/v1/areas/${COMMUNE}/hamlets/${code}/end`, {
    ...{ as, body, headers: { 'content-type': 'application/json', 'if-match': `"${version}"` } },
  });
const namesOf = async (query = '') => {
  const { body } = await service.get<{ items: { name: string }[] }>(`/v1/areas/${COMMUNE}/hamlets${query}`);
  return body.items.map(({ name }) => name);
};

describe('a hamlet that is ended', () => {
  it('is there until its last day, and in the list of what has ended from then on', async () => {
    const code = await registered('Khu vực 1');
    const { status, body, headers } = await end(code, { validTo: '2021-08-13', reason: ` ${REASON} ` });
    expect([status, headers.get('etag')]).toEqual([200, '"2"']);
    expect(body).toMatchObject({ code, version: 2, validTo: '2021-08-13', endReason: REASON });
    expect(await namesOf()).toContain('Khu vực 1');
    expect(await namesOf('?on=2021-08-12')).toContain('Khu vực 1');
    expect(await namesOf('?on=2021-08-13')).not.toContain('Khu vực 1');
    expect(await namesOf('?on=2021-08-13&ended=true')).toContain('Khu vực 1');
  });

  it('has a history from its registration to its end, in public', async () => {
    const code = await registered('Khu vực 3');
    await end(code, { validTo: TODAY, reason: REASON });
    const history = await service.get(`/v1/areas/${COMMUNE}/hamlets/${code}/history`);
    expect(history.body).toMatchObject({
      code,
      items: [
        { version: 1, name: 'Khu vực 3', validTo: null, endReason: null, recordedAt: expect.any(String) },
        { version: 2, name: 'Khu vực 3', validTo: TODAY, endReason: REASON, recordedAt: expect.any(String) },
      ],
    });
    expect((await service.get(`/v1/areas/31321/hamlets/${code}/history`)).status).toBe(404);
  });

  it('leaves its name to another, and keeps its code', async () => {
    const code = await registered('Khu vực 5');
    await end(code, { validTo: TODAY, reason: REASON });
    expect(await registered('Khu vực 5')).not.toBe(code);
  });

  it('can be named by no decision, no zone and no row of a list, and is told of no more', async () => {
    const code = await registered('Khu vực 7');
    const decided = { scheme: 'decision-2686', as: OF_930 };
    await announce(service, COMMUNE, 'orange', { ...decided, exceptions: [{ areaCode: code, value: 'red' }] });
    expect((await levelOf(service, COMMUNE)).exceptions).toHaveLength(1);
    const list = `${LIST_HEADER},Ấp\nChợ Thử Ấp,chợ,Phường I,,Khu vực 7\n`;
    const before = await takeList(service, list, { dryRun: true });
    expect(codesOf((await previewOf(service, before.id))[0]?.told ?? [])).toEqual(['ap place-of-hamlet']);

    await end(code, { validTo: TODAY, reason: REASON });
    expect((await levelOf(service, COMMUNE)).exceptions).toEqual([]);
    expect((await service.get(`/v1/areas/${code}/level`)).status).toBe(404);
    expect((await levelOf(service, COMMUNE, '2021-08-10')).exceptions).toEqual([]);
    const again = await announce(service, code, 'red', decided);
    expect([again.status, again.body.code]).toEqual([404, 'area-not-found']);
    const zone = await service.post<HamletAnswer>('/v1/zones', {
      as: OF_930,
      body: {
        ...{ name: 'Khu vực thử', kind: 'blockade-area', areaCodes: [code], from: '2021-08-11T03:00:00Z' },
        document: { number: '1485/QĐ-UBND', issuedOn: '2021-08-10', issuedBy: 'UBND thành phố Vị Thanh' },
      },
    });
    expect([zone.status, zone.body.code]).toEqual([422, 'zone-area-not-found']);
    const after = await takeList(service, list, { dryRun: true });
    expect(codesOf((await previewOf(service, after.id))[0]?.told ?? [])).not.toContain('ap place-of-hamlet');
  });
});

describe('the end of a hamlet', () => {
  it('is said once, by who has seen its version, in an area of his own', async () => {
    const code = await registered('Khu vực 9');
    const body = { validTo: TODAY, reason: REASON };
    expect((await end(code, body, { as: officerOf('931') })).status).toBe(404);
    expect((await end(code, body, { version: 2 })).status).toBe(412);
    expect((await end(`${COMMUNE}-99`, body)).status).toBe(404);
    expect((await end(code, body)).status).toBe(200);
    const twice = await end(code, body, { version: 2 });
    expect([twice.status, twice.body.code]).toEqual([422, 'hamlet-ended-already']);
    const headers = { 'content-type': 'application/json', 'if-match': '"2"' };
    const changed = { as: OF_930, body: { name: 'Khu vực 9A', ...PLACE }, headers };
    const mended = await service.send<HamletAnswer>('PUT', `/v1/areas/${COMMUNE}/hamlets/${code}`, changed);
    expect([mended.status, mended.body.code]).toEqual([422, 'hamlet-ended-already']);
  });

  it.each([
    [{ validTo: '2021-08-10', reason: REASON }, 422, 'validTo'],
    [{ validTo: 'tomorrow', reason: REASON }, 400, 'validTo'],
    [{ validTo: TODAY }, 400, 'reason'],
    [{ validTo: TODAY, reason: ' ' }, 400, 'reason'],
  ])('is refused as %j', async (body, status, path) => {
    const code = await registered(`Khu vực ${JSON.stringify(body).length}${path}`);
    const answer = await end(code, body);
    expect([answer.status, answer.body.errors[0]?.path]).toEqual([status, path]);
  });
});
