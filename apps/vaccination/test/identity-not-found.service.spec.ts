import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityChecksInTest } from './identity-checks-in-test.js';
import { DISTRICT, doseOf, FACILITY_A, SITE_A } from './running-vaccination.js';

let checks: IdentityChecksInTest;
beforeAll(async () => {
  checks = await IdentityChecksInTest.start();
});
afterAll(() => checks.service.stop());

describe('people whom the police and the health station have not found', () => {
  const NOBODY = { 'Kết quả': 'không tìm thấy' };
  /** Of a commune where nobody else lives, with all that its list has come back. */
  async function notFound(commune: string, given: object = {}) {
    const one = await checks.failed(commune, {}, given);
    const sheet = await checks.workbook((await checks.make(commune)).body.id);
    expect(await checks.sendBack(sheet, [NOBODY])).toMatchObject({ rows: 1, changed: 1 });
    return { ...one, sheet };
  }

  it('are counted in the ledger of their day as not found, and are on no further list unless somebody asks', async () => {
    const path = `/v1/completeness?facility=${SITE_A}&from=2021-08-03&to=2021-08-03`;
    const { sheet, doseId } = await notFound('31318', { administered: { on: '2021-08-03' } });
    const { body } = await checks.service.get(path, { as: FACILITY_A });
    const counted = { entered: 1, verified: 0, notFound: 1 };
    expect(body).toMatchObject({ items: [counted], total: counted });
    expect((await checks.make('31318')).body).toMatchObject({ people: 0 });
    // Written otherwise: the same file would be the same import.
    const again = { 'Kết quả': 'Không tìm thấy' };
    expect(await checks.sendBack(sheet, [again])).toMatchObject({ rows: 1, unchanged: 1 });
    const asked = await checks.make('31318', { includeNotFound: true });
    expect(asked.body).toMatchObject({ people: 1 });
    const { header, rows } = await checks.workbook(asked.body.id);
    expect(rows[0]?.[header.indexOf('Lần xác minh trước')]).toBe(`Không tìm thấy ngày 11/08/2021 (${DISTRICT.id})`);
    await checks.sendBack({ header, rows }, [{ 'Kết quả': 'đúng' }]);
    expect(await checks.identityOf(doseId)).toBe('verified');
    expect((await checks.service.get(path, { as: FACILITY_A })).body).toMatchObject({
      total: { verified: 1, notFound: 0 },
    });
  });

  it('go out once more with a dose that failed since, and after a merge or its end', async () => {
    const one = await notFound('31321', { administered: { on: '2021-05-05' } });
    const dose = await checks.service.post<{ id: string }>('/v1/doses', { as: FACILITY_A, body: doseOf(one.person) });
    await checks.nationally(dose.body.id, 'Số CCCD không khớp');
    const { header, rows } = await checks.workbook((await checks.make('31321')).body.id);
    expect(rows[0]?.[header.indexOf('Số mũi')]).toBe('2');
    await checks.sendBack({ header, rows }, [NOBODY]);
    expect((await checks.make('31321')).body).toMatchObject({ people: 0 });
    const id = await checks.merge(await checks.wellOf('31321'), one.personId);
    const again = await checks.workbook((await checks.make('31321')).body.id);
    expect(await checks.sendBack(again, [NOBODY])).toMatchObject({ rows: 1, changed: 1 });
    await checks.part(id);
    expect((await checks.make('31321')).body).toMatchObject({ people: 1 });
  });

  it('stay so when the national platform refuses them again, and no more once it accepts them', async () => {
    const { doseId } = await notFound('31324');
    await checks.nationally(doseId, 'Số CCCD không khớp', { includeRefused: true });
    expect(await checks.identityOf(doseId)).toBe('not-found');
    expect((await checks.make('31324')).body).toMatchObject({ people: 0 });
    await checks.nationally(doseId, 'Thành công', { includeRefused: true });
    expect(await checks.identityOf(doseId)).toBe('unchecked');
  });
});
