import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import type { ServiceInTest } from '#libs/testing';
import { DeleteExpiredWorkingDataJob } from '../src/retention/delete-expired-working-data.job.js';
import { doseOf, FACILITY_A, newPerson, SITE_A, startVaccination, TODAY } from './running-vaccination.js';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

const LEFT = {
  roster: 'vaccination.support_duty',
  packs: 'vaccination.day_pack',
  notes: 'vaccination.dose_conflict WHERE sealed_note IS NOT NULL',
  words: 'vaccination.support_incident_act WHERE sealed IS NOT NULL',
} as const;
const SUMMARY = `/v1/support-incidents/summary?from=${TODAY}&to=${TODAY}`;
const left = async () => {
  const counts = Object.entries(LEFT).map(async ([kind, rows]) => [kind, await service.count(rows)] as const);
  return Object.fromEntries(await Promise.all(counts));
};

describe('rosters, day packs and words about conflicts and incidents', () => {
  it('go some days after their own, and not before; what was decided stays, with a receipt of what is gone', async () => {
    await fill();
    expect(await left()).toEqual({ roster: 1, packs: 1, notes: 1, words: 2 });
    await runOn('2021-09-10T00:00:00Z');
    expect(await left()).toEqual({ roster: 1, packs: 1, notes: 1, words: 2 });
    await runOn('2021-09-11T00:00:00Z');
    expect(await left()).toEqual({ roster: 1, packs: 0, notes: 1, words: 2 });
    expect(await service.count('vaccination.day_pack_person')).toBe(0);
    await runOn('2022-08-12T00:00:00Z');
    expect(await left()).toEqual({ roster: 0, packs: 0, notes: 0, words: 0 });
    expect(await service.count(`vaccination.dose_conflict WHERE decision = 'stands'`)).toBe(1);
    expect(await service.count(`vaccination.dose WHERE state = 'standing'`)).toBe(1);
    const receipts = await service.database.query(
      'SELECT kind, day, rows_erased::int AS rows FROM vaccination.deletion_receipt ORDER BY kind',
    );
    expect(receipts).toEqual([
      ...['day-pack', 'dose-conflict', 'roster'].map((kind) => ({ kind, day: TODAY, rows: 1 })),
      { kind: 'support-incident', day: TODAY, rows: 2 },
    ]);
    expect(await service.count(`audit.entry WHERE action LIKE '%.erased'`)).toBe(4);
  });

  it('go without what fails most becoming less: acts and times of incidents stay', async () => {
    const [kind] = (await service.get<{ kinds: object[] }>(SUMMARY, { as: FACILITY_A })).body.kinds;
    expect(kind).toMatchObject({ kind: 'printer', opened: 1, solved: 1, medianMinutesToSolved: expect.any(Number) });
    const listed = await service.get<{ items: { id: string }[] }>('/v1/support-incidents', { as: FACILITY_A });
    const shown = await service.get(`/v1/support-incidents/${listed.body.items[0]?.id}`, { as: FACILITY_A });
    const acts = ['opened', 'solved'].map((act) => ({ act, actor: 'client facility-a' }));
    expect(shown.body).toMatchObject({ state: 'solved', acts });
    expect(JSON.stringify(shown.body)).not.toContain('note');
  });
});

/**
 * Somebody on duty, an incident that was solved, a pack that was taken along, and a dose whose clock was wrong, of which
 * somebody has decided.
 */
async function fill(): Promise<void> {
  const duty = { day: TODAY, shift: 'morning', staffId: 'IT-01', fullName: 'Trần Thử Máy', phone: '0300000901' };
  expect(await service.post('/v1/support-duties', { as: FACILITY_A, body: duty })).toMatchObject({ status: 201 });
  const incident = { kind: 'printer', note: 'Máy in kẹt giấy, gọi anh Trần Thử Máy' };
  const { body: opened } = await service.post<{ id: string }>('/v1/support-incidents', {
    as: FACILITY_A,
    body: incident,
  });
  const solved = `/v1/support-incidents/${opened.id}/solved`;
  expect(await service.post(solved, { as: FACILITY_A, body: { note: 'Anh Máy thay trục' } })).toMatchObject({
    status: 201,
  });
  const pack = `/v1/vaccination-day-packs?facility=${SITE_A}&day=${TODAY}`;
  expect(await service.get(pack, { as: FACILITY_A })).toMatchObject({ status: 200 });
  const dose = doseOf(newPerson(), { administered: { at: '2021-08-11T03:00:00.000Z' } });
  const items = [{ idempotencyKey: 'a-dose-of-the-device-1', dose, decided: { doseNumber: 1, reasons: [] } }];
  const batch = { deviceId: 'may-thu-1', sentAt: '2021-08-11T07:00:00.000Z', items };
  const sent = await service.post('/v1/doses/batches', { as: FACILITY_A, key: null, body: batch });
  const [{ conflicts }] = sent.body.items as [{ conflicts: { id: string }[] }];
  const decision = { decision: 'stands', note: 'Máy của chị Thử chạy chậm một giờ' };
  const path = `/v1/dose-conflicts/${conflicts[0]?.id}/decisions`;
  expect(await service.post(path, { as: FACILITY_A, body: decision })).toMatchObject({ status: 201 });
  for (const table of ['support_duty', 'day_pack'])
    await asOwner(`UPDATE vaccination.${table} SET stored_at = stored_at - interval '1 hour'`);
}

async function runOn(businessTime: string): Promise<void> {
  const later = await service.another({ LACHAN_BUSINESS_TIME: businessTime });
  await later.running.app.get(DeleteExpiredWorkingDataJob, { strict: false }).run();
  await later.stop();
}

/** Makes what is stored older on the real clock, which no test can wait for. */
async function asOwner(sql: string): Promise<void> {
  const clock = { now: () => new Date('2021-08-11T00:00:00Z') };
  const owner = new Database({ url: service.ownDatabase.url, service: 'test', clock, maxConnections: 1 });
  await owner.connect();
  await owner.query(sql);
  await owner.close();
}
