import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import {
  DISTRICT,
  doseOf,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  SITE_A,
  SITE_B,
  startVaccination,
} from './running-vaccination.js';

let service: ServiceInTest;

beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

const record = (body: object, as = FACILITY_A) => service.post('/v1/doses', { as, body });

describe('the ledger', () => {
  it('shows a dose with its person, its witnesses and every change, and notes who has looked', async () => {
    const person = newPerson();
    const dose = await record(doseOf(person, { evidence: 'Phiếu xác nhận tiêm chủng' }));
    await record(doseOf(person, { facilityCode: SITE_B }), FACILITY_B);
    await service.post(`/v1/doses/${dose.body.id}/corrections`, {
      as: FACILITY_A,
      body: { statedDoseNumber: 1, reason: 'Bổ sung số mũi' },
    });
    const shown = await service.get(`/v1/doses/${dose.body.id}`, { as: FACILITY_A });
    expect(shown).toMatchObject({
      status: 200,
      body: {
        ...{ id: dose.body.id, state: 'standing', evidence: 'Phiếu xác nhận tiêm chủng' },
        person: { fullName: person.fullName, identityDocument: { number: expect.any(String) } },
        witnesses: [{ facilityCode: SITE_B }],
        changes: [{ kind: 'recorded' }, { kind: 'corrected', reason: 'Bổ sung số mũi', after: { statedNumber: 1 } }],
      },
    });
    const [read] = await service.database.query(
      `SELECT actor_id AS "by" FROM audit.entry WHERE action = 'dose.read' AND object_id = $1`,
      [dose.body.id],
    );
    expect(read).toEqual({ by: FACILITY_A.id });
  });

  it("shows a facility its own entries and nobody else's, and an officer those of the area", async () => {
    const lot = 'OWN1';
    const own = await record(doseOf(newPerson(), { lot }));
    const listed = async (as: typeof FACILITY_A) => {
      const answer = await service.get('/v1/doses?limit=500', { as });
      return (answer.body.items as readonly { readonly id: string; readonly facilityCode: string }[]).filter(
        ({ id }) => id === own.body.id,
      );
    };
    expect(await listed(FACILITY_A)).toMatchObject([{ facilityCode: SITE_A }]);
    expect(await listed(DISTRICT)).toHaveLength(1);
    expect(await listed(FACILITY_B)).toEqual([]);
    expect(await service.get(`/v1/doses/${own.body.id}`, { as: FACILITY_B })).toMatchObject({ status: 404 });
  });

  it('is read page by page, each entry once', async () => {
    for (let at = 0; at < 5; at += 1) await record(doseOf(newPerson(), { vaccine: 'janssen', lot: 'PAGES' }));
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const at: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await service.get(`/v1/doses?vaccine=janssen&limit=2${at}`, { as: FACILITY_A });
      ids.push(...(page.body.items as readonly { readonly id: string }[]).map(({ id }) => id));
      cursor = page.body.nextCursor as string | null;
    }
    expect([ids.length, new Set(ids).size]).toEqual([5, 5]);
  });
});
