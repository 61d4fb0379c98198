import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/http';
import type { ServiceInTest } from '#libs/testing';
import {
  DISTRICT,
  doseOf,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  PROVINCE,
  SITE_B,
  startVaccination,
} from './running-vaccination.js';

let service: ServiceInTest;

beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

const ELSEWHERE = { ...DISTRICT, id: 'district-931', areas: ['931'] };

async function vaccinated(change: object = {}, dose: object = {}, as: Actor = FACILITY_A) {
  const person = newPerson(change);
  const answer = await service.post('/v1/doses', { as, body: doseOf(person, dose) });
  expect(answer.status).toBe(201);
  const { number } = (person.identityDocument ?? {}) as { readonly number?: string };
  return { id: (answer.body.person as { readonly id: string }).id, person, number: number ?? '' };
}

const list = (query: string, as: Actor = DISTRICT) => service.get(`/v1/vaccination-people?${query}`, { as });
const show = (id: string, as: Actor = DISTRICT) => service.get(`/v1/vaccination-people/${id}`, { as });

async function idsOf(query: string, as?: Actor): Promise<readonly string[]> {
  const answer = await list(query, as);
  expect(answer.status).toBe(200);
  return (answer.body.items as readonly { readonly id: string }[]).map(({ id }) => id);
}

async function looksAt(id: string): Promise<readonly string[]> {
  const rows = await service.database.query<{ look: string }>(
    `SELECT action || ' ' || actor_id || ' ' || (detail->>'view') AS look FROM audit.entry
     WHERE object_kind = 'vaccination-person' AND object_id = $1 ORDER BY position`,
    [id],
  );
  return rows.map(({ look }) => look);
}

describe('a person on record', () => {
  it('is shown to officers of the area with the doses, and when the next is due', async () => {
    const { id, person } = await vaccinated({}, { administered: { on: '2021-07-01' } });
    const answer = await show(id);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        ...{ id, view: 'full', person: { fullName: person.fullName, identityDocument: person.identityDocument } },
        doses: [{ doseNumber: 1, kind: 'basic', vaccine: 'astrazeneca', day: '2021-07-01', lot: 'ABV1234' }],
        ...{ completeOn: null, inDoubt: false, nextDue: { number: 2, kind: 'basic', vaccine: 'astrazeneca' } },
      },
    });
    const { from, usual } = answer.body.nextDue as { readonly from: string; readonly usual: string };
    expect(from > '2021-07-01' && from <= usual).toBe(true);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await looksAt(id)).toEqual(['vaccination-person.read district-health-930 full']);
  });

  it('is told another facility only as far as the next dose needs', async () => {
    const { id, number, person } = await vaccinated();
    const byDocument = await list(`document=${number}`, FACILITY_B);
    expect(byDocument.body.items).toEqual([
      {
        ...{ id, view: 'next-dose', maskedName: null, birthYear: null, sex: null, residenceCommune: null },
        ...{ assurance: null, doses: 1, completedDay: null },
      },
    ]);
    const answer = await show(id, FACILITY_B);
    expect(answer.body).toMatchObject({
      ...{ view: 'next-dose', person: null, nextDue: { number: 2 } },
      doses: [{ id: null, lot: null, facilityCode: null, vaccine: 'astrazeneca', day: '2021-08-11', violations: [] }],
    });
    expect(JSON.stringify([byDocument.body, answer.body])).not.toContain(String(person.fullName));
    expect(await looksAt(id)).toEqual([
      'vaccination-person.listed facility-b next-dose',
      'vaccination-person.read facility-b next-dose',
    ]);
  });

  it('is shown in full to every facility that has given a dose', async () => {
    const { id, person } = await vaccinated({}, { administered: { on: '2021-06-01' } });
    const second = doseOf(person, { facilityCode: SITE_B });
    await service.post('/v1/doses', { as: FACILITY_B, body: second });
    expect((await show(id, FACILITY_A)).body).toMatchObject({ view: 'full', doses: [{}, { doseNumber: 2 }] });
    expect((await show(id, FACILITY_B)).body).toMatchObject({ view: 'full' });
  });

  it('is nobody for officers of another area, nor without the scope', async () => {
    const { id, number } = await vaccinated();
    expect(await show(id, ELSEWHERE)).toMatchObject({ status: 404, body: { code: 'vaccination-person-not-found' } });
    expect(await idsOf(`document=${number}`, ELSEWHERE)).toEqual([]);
    expect(await show(id, { ...DISTRICT, scopes: ['doses:read'] })).toMatchObject({ status: 403 });
    expect(await show('01890000-0000-7000-8000-000000000000')).toMatchObject({ status: 404 });
    expect(await looksAt(id)).toEqual([]);
  });
});

describe('the list of people', () => {
  it('is covered, and goes page by page through those who live in the area', async () => {
    const some = [await vaccinated(), await vaccinated(), await vaccinated({ residence: { communeCode: '31340' } })];
    const seen: string[] = [];
    let cursor: unknown = null;
    do {
      const next = cursor === null ? '' : `&cursor=${String(cursor)}`;
      const page = await list(`commune=31318&limit=2${next}`);
      const items = page.body.items as readonly { readonly id: string; readonly maskedName: string }[];
      seen.push(...items.map(({ id }) => id));
      expect(items.every(({ maskedName }) => maskedName.includes('*'))).toBe(true);
      cursor = page.body.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toEqual(expect.arrayContaining([some[0]?.id, some[1]?.id]));
    expect(seen).not.toContain(some[2]?.id);
    expect(await idsOf('commune=31340')).toEqual([]);
    expect(await idsOf('commune=31340', PROVINCE)).toContain(some[2]?.id);
  });

  it('finds by name and birth, whatever the marks, with a year for those of whom no more is known', async () => {
    const { id, person } = await vaccinated({ birth: { date: '1911-02-28' } });
    const plain = encodeURIComponent(String(person.fullName).normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase());
    expect(await idsOf(`name=${plain}&birth=1911`)).toEqual([id]);
    expect(await idsOf(`name=${plain}&birth=1911-02-28`)).toEqual([id]);
    expect(await idsOf(`name=${plain}&birth=1911-02-27`)).toEqual([]);
    expect(await idsOf(`name=${plain}&birth=1911`, ELSEWHERE)).toEqual([]);
  });

  it.each([
    ['a name without a birth', 'name=Nguy%E1%BB%85n%20An', 'name-and-birth-go-together', DISTRICT],
    ['a birth without a name', 'birth=1984', 'name-and-birth-go-together', DISTRICT],
    ['a birth that is none', 'name=Nguyen%20An&birth=2001-02-29', 'invalid-request', DISTRICT],
    ['a document that is none', 'document=12', 'invalid-request', DISTRICT],
    ['a facility that names no document', 'commune=31318', 'facility-asks-by-document', FACILITY_A],
    ['a foreign cursor', 'cursor=AAAA', 'cursor-malformed', DISTRICT],
  ])('refuses %s', async (_, query, code, as) => {
    expect(await list(query, as)).toMatchObject({ status: 400, body: { code } });
  });
});
