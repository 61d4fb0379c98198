import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ServiceInTest } from '#libs/testing';
import { COMMUNE_OF_930, COMMUNE_OF_931, declared, place, registeredPlace } from './declarations-of-nobody.js';
import { ANALYST, OFFICER, OFFICER_931, PROVINCE, startHealthDeclaration } from './running-health-declaration.js';

const OUTSIDE = { provinceCode: '79', text: 'Quận 1' };

describe('an officer of 930', () => {
  let service: ServiceInTest;
  let theirs: string;
  let theirPlace: string;
  let resident: string;
  let visitorAtOurs: string;
  let visitorAtTheirs: string;
  let visitorNowhere: string;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    const ourPlace = await registeredPlace(service);
    theirPlace = await registeredPlace(service, { communeCode: COMMUNE_OF_931 });
    resident = (await declared(service)).id;
    theirs = (await declared(service, { residence: { communeCode: COMMUNE_OF_931, address: 'a' } })).id;
    visitorAtOurs = (await declared(service, { residence: OUTSIDE, placeCode: ourPlace })).id;
    visitorAtTheirs = (await declared(service, { residence: OUTSIDE, placeCode: theirPlace })).id;
    visitorNowhere = (await declared(service, { residence: OUTSIDE })).id;
  });
  afterAll(() => service.stop());

  const listed = async (as: typeof OFFICER, query = ''): Promise<string[]> => {
    const page = await service.get<{ items: { id: string }[] }>(`/v1/declarations${query}`, { as });
    return page.body.items.map(({ id }) => id).sort();
  };
  const review = (id: string, as: typeof OFFICER, version = 1) =>
    service.post(`/v1/declarations/${id}/reviews`, {
      as,
      body: { decision: 'advised' },
      headers: { 'if-match': `"${version}"` },
    });

  it('lists residents and visitors of the own area', async () => {
    expect(await listed(OFFICER)).toEqual([resident, visitorAtOurs].sort());
    expect(await listed(OFFICER_931)).toEqual([theirs, visitorAtTheirs].sort());
    expect(await listed(PROVINCE)).toEqual([resident, theirs, visitorAtOurs, visitorAtTheirs, visitorNowhere].sort());
  });

  it('lists nothing by a filter of another area', async () => {
    expect(await listed(OFFICER, `?communeCode=${COMMUNE_OF_931}`)).toEqual([]);
    expect(await listed(OFFICER, `?communeCode=${COMMUNE_OF_930}`)).toEqual([resident, visitorAtOurs].sort());
  });

  it('cannot go on with a page of somebody else', async () => {
    const page = await service.get<{ nextCursor: string }>('/v1/declarations?limit=1', { as: OFFICER_931 });
    const query = `?limit=1&cursor=${page.body.nextCursor}`;
    expect(await service.get(`/v1/declarations${query}`, { as: OFFICER })).toMatchObject({ status: 400 });
  });

  it('gets the same answer for a declaration of 931 as for none', async () => {
    const none = randomUUID();
    const [another, missing] = [
      await service.get(`/v1/declarations/${theirs}`, { as: OFFICER }),
      await service.get(`/v1/declarations/${none}`, { as: OFFICER }),
    ];
    expect(another.status).toBe(404);
    expect(another.body).toEqual(missing.body);
    for (const version of [1, 7]) {
      const answers = [await review(theirs, OFFICER, version), await review(none, OFFICER, version)];
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
      expect(answers[0]?.body).toEqual(answers[1]?.body);
    }
    expect(await service.count('health_declaration.declaration_review')).toBe(0);
  });

  it('leaves no trace of a reading that was refused', async () => {
    const rows = await service.database.query('SELECT FROM audit.entry WHERE actor_id = $1 AND object_id = $2', [
      OFFICER.id,
      theirs,
    ]);
    expect(rows).toEqual([]);
  });

  it('neither registers, lists nor closes places of 931', async () => {
    const registering = { as: OFFICER, body: place({ communeCode: COMMUNE_OF_931 }) };
    expect(await service.post('/v1/places', registering)).toMatchObject({ body: { code: 'commune-not-found' } });
    const list = await service.get<{ items: object[] }>(`/v1/places?communeCode=${COMMUNE_OF_931}`, { as: OFFICER });
    expect(list.body.items).toEqual([]);
    const closing = { as: OFFICER, headers: { 'if-match': '"1"' } };
    expect(await service.post(`/v1/places/${theirPlace}/closure`, closing)).toMatchObject({ status: 404 });
  });

  it('has no more than the granted scopes', async () => {
    const reader = { ...OFFICER, scopes: ['declarations:read'] };
    expect(await review(resident, reader)).toMatchObject({ status: 403, body: { code: 'missing-scope' } });
    for (const path of ['/v1/declarations', `/v1/declarations/${resident}`, '/v1/places']) {
      expect(await service.get(path, { as: ANALYST })).toMatchObject({ status: 403 });
      expect(await service.get(path)).toMatchObject({ status: 401 });
    }
    const forged = { headers: { 'lachan-internal-token': 'a.b.c' } };
    expect(await service.get('/v1/declarations', forged)).toMatchObject({ status: 401 });
  });
});
