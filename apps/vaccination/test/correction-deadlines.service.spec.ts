import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TimedJob } from '#libs/runtime';
import type { ServiceInTest } from '#libs/testing';
import { AlarmOverdueCorrectionsJob } from '../src/correction-tickets/alarm-overdue-corrections.job.js';
import { EraseCorrectionProofsJob } from '../src/correction-tickets/erase-correction-proofs.job.js';
import { LapseCorrectionsJob } from '../src/correction-tickets/lapse-corrections.job.js';
import { factsOf } from './adverse-events-in-test.js';
import { CorrectionsInTest, TICKETS } from './corrections-in-test.js';
import { DISTRICT, newPerson } from './running-vaccination.js';

let citizens: CorrectionsInTest;
const later: ServiceInTest[] = [];
beforeAll(async () => {
  citizens = await CorrectionsInTest.start();
});
afterAll(async () => {
  for (const service of later) await service.stop();
  await citizens.stop();
});

/** The same service at noon of another day. */
async function on(day: string): Promise<ServiceInTest> {
  const service = await citizens.service.another({ LACHAN_BUSINESS_TIME: `${day}T05:00:00.000Z` });
  later.push(service);
  return service;
}

type JobClass = new (...dependencies: never[]) => TimedJob;
async function run(service: ServiceInTest, job: JobClass): Promise<boolean> {
  const found = service.running.app.get<TimedJob>(job, { strict: false });
  const isDue = await found.isDue();
  if (isDue) await found.run();
  return isDue;
}

const decide = (service: ServiceInTest, id: string, decision: object) =>
  service.post(`${TICKETS}/${id}/decisions`, { as: DISTRICT, body: { decision } });

describe('the time limit of a ticket', () => {
  it('is near a day before its end, is over a day after it, and gives the alarm once, until it is answered', async () => {
    const { id } = await citizens.openedByNewcomer();
    const alarms = async () =>
      (await factsOf(citizens.service, 'correction-ticket-overdue-changed', id)).map(({ data }) => data);
    const dueOn = async (service: ServiceInTest, query: string) =>
      (await citizens.listed(query, DISTRICT, service)).filter((one) => one['id'] === id).map(({ due }) => due);
    expect(await dueOn(citizens.service, '')).toEqual([null]);
    const [eve, end, after] = [await on('2021-08-17'), await on('2021-08-18'), await on('2021-08-19')];
    expect(await dueOn(eve, 'due=soon')).toEqual(['soon']);
    expect(await dueOn(end, 'due=overdue')).toEqual([]);
    expect(await run(end, AlarmOverdueCorrectionsJob)).toBe(false);
    expect(await dueOn(after, 'due=overdue')).toEqual(['overdue']);
    expect(await run(after, AlarmOverdueCorrectionsJob)).toBe(true);
    expect(await run(after, AlarmOverdueCorrectionsJob)).toBe(false);
    const late = { day: '2021-08-19', overdue: true, facilityCode: null, communeCode: '31318' };
    expect(await alarms()).toEqual([late]);
    expect(await decide(after, id, { refusals: ['photo-unreadable'] })).toMatchObject({ status: 201 });
    expect(await alarms()).toEqual([late, { ...late, overdue: false }]);
    expect(await dueOn(after, 'due=overdue&state=all')).toEqual([]);
  });

  it('is the citizen’s after it was sent back; without better proof it is closed, and the citizen told', async () => {
    const { person, id, ticket } = await citizens.openedByNewcomer();
    await citizens.decide(id, { sendBack: 'Ảnh bị mờ' });
    const [end, after] = [await on('2021-08-25'), await on('2021-08-26')];
    expect(await run(end, AlarmOverdueCorrectionsJob)).toBe(false);
    expect(await run(end, LapseCorrectionsJob)).toBe(false);
    expect(await run(after, LapseCorrectionsJob)).toBe(true);
    expect(await run(after, LapseCorrectionsJob)).toBe(false);
    expect((await citizens.follow(ticket, person['phone'])).body).toMatchObject({ state: 'lapsed', answerBy: null });
    expect((await citizens.messagesTo(person['phone'])).at(-1)).toContain('khong nhan duoc giay to');
  });
});

describe('the proof of a ticket', () => {
  it('is erased with its key once the ticket has been closed for thirty days; what was decided stays', async () => {
    const [closed, open] = [await citizens.openedByNewcomer(), await citizens.openedByNewcomer()];
    await citizens.decide(closed.id, { refusals: ['photo-unreadable'] });
    const [before, after] = [await on('2021-09-10'), await on('2021-09-11')];
    expect(await run(before, EraseCorrectionProofsJob)).toBe(false);
    expect(await run(after, EraseCorrectionProofsJob)).toBe(true);
    expect(await run(after, EraseCorrectionProofsJob)).toBe(false);
    const proof = (id: string) => citizens.service.get(`${TICKETS}/${id}/proofs/1`, { as: DISTRICT });
    expect(await proof(closed.id)).toMatchObject({ status: 410, body: { code: 'proof-erased' } });
    expect(await proof(open.id)).toMatchObject({ status: 200 });
    expect(await citizens.show(closed.id)).toMatchObject({
      ...{ state: 'refused', proofs: [{ number: 1, erasedAt: expect.any(String) }] },
      acts: [{ act: 'opened' }, { act: 'refused' }, { act: 'proof-erased', actor: 'system erase-correction-proofs' }],
    });
    await decide(after, open.id, { refusals: ['photo-unreadable'] });
    const muchLater = await on('2021-10-20');
    expect(await run(muchLater, EraseCorrectionProofsJob)).toBe(true);
    expect(await citizens.service.count('vaccination.correction_proof WHERE sealed IS NOT NULL')).toBe(0);
    const [key] = await citizens.service.database.query<{ destroyed: boolean }>(
      `SELECT wrapped IS NULL AS destroyed FROM sealing.data_key WHERE period = 'correction proofs 2021-08-11'`,
    );
    expect(key?.destroyed ?? true).toBe(true);
  });

  it('is kept of nobody who never told the code: what was typed is forgotten a day later', async () => {
    const asked = await citizens.ask({ person: newPerson(), kind: 'dose-double', dose: { on: '2021-08-01' } });
    const row = `vaccination.correction_ticket WHERE id = '${asked.body.id}'`;
    expect(await run(citizens.service, EraseCorrectionProofsJob)).toBe(false);
    await citizens.service.database.query(
      `UPDATE vaccination.correction_ticket SET expires_at = expires_at - interval '2 days' WHERE id = $1`,
      [asked.body.id],
    );
    expect(await run(citizens.service, EraseCorrectionProofsJob)).toBe(true);
    expect(await citizens.service.count(row)).toBe(0);
  });
});
