import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditLog } from '#libs/database';
import type { ServiceInTest } from '#libs/testing';
import { HandOverMessagesJob } from '#libs/sms';
import type { CorrectionNoticeView } from '../src/notices/notice.dto.js';
import { TellCorrectionsJob } from '../src/notices/tell-corrections.job.js';
import type { ReadersPage } from '../src/results/result-views.dto.js';
import type { ShownSpecimen } from '../src/specimen-records/specimen-record.dto.js';
import {
  ANALYST,
  CDC_TECHNICIAN,
  COLLECTOR,
  OFFICER_931,
  startTesting,
  TECHNICIAN,
  VALIDATOR,
} from './running-testing.js';
import { person, received } from './specimens-of-nobody.js';

let service: ServiceInTest;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lachan-sms-'));
  service = await startTesting({ SMS_OUTBOX_FILE: join(folder, 'outbox-sms.jsonl') });
});
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true });
});

const result = { method: 'rt-pcr', value: 'positive', ct: { N: 22 }, testedAt: '2021-08-11T06:45:00+07:00' };

async function post(path: string, body: object, as = TECHNICIAN): Promise<void> {
  const answer = await service.post(path, { as, body });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
}

/** A specimen whose positive result was released, and whose it is. */
async function released() {
  const somebody = person();
  const specimen = await received(service, { person: somebody });
  await post(`/v1/specimens/${specimen.barcode}/results`, result);
  await post(`/v1/specimens/${specimen.barcode}/results/1/validations`, {}, VALIDATOR);
  return { ...specimen, phone: `+84${somebody.phone.slice(1)}` };
}

async function correct(barcode: string): Promise<void> {
  await post(`/v1/specimens/${barcode}/results/1/amendments`, { value: 'negative', reason: 'Nhầm ống nghiệm' });
  await post(`/v1/specimens/${barcode}/results/2/validations`, {}, VALIDATOR);
}

async function noticesOf(barcode: string, state = 'open'): Promise<CorrectionNoticeView[]> {
  const path = `/v1/correction-notices?state=${state}&limit=500`;
  const { body } = await service.get<{ items: CorrectionNoticeView[] }>(path, { as: COLLECTOR });
  return body.items.filter((notice) => notice.barcode === barcode);
}

const looked = (specimenId: string, actor: { kind: string; id: string }, resultVersion: number) =>
  service.running.app.get(AuditLog, { strict: false }).recordNow({
    ...{ actor, action: 'result.read', objectKind: 'specimen', objectId: specimenId, detail: { resultVersion } },
  });

const follow = async (): Promise<void> => {
  await service.running.app.get(TellCorrectionsJob, { strict: false }).run();
  await service.running.app.get(HandOverMessagesJob, { strict: false }).run();
};

describe('whoever came to know a result that was corrected', () => {
  it('is listed, told, and followed until each has confirmed', async () => {
    const { barcode } = await released();
    await service.get(`/v1/specimens/${barcode}`, { as: COLLECTOR });
    await service.get(`/v1/specimens/${barcode}`, { as: TECHNICIAN });
    const path = `/v1/specimens/${barcode}/results/1/readers`;
    const readers = await service.get<ReadersPage>(path, { as: TECHNICIAN });
    expect(readers.body.items).toMatchObject([
      { kind: 'client', id: COLLECTOR.id, way: 'read' },
      { kind: 'client', id: TECHNICIAN.id, way: 'read' },
    ]);
    expect((await service.get(path, { as: CDC_TECHNICIAN })).status).toBe(404);
    await correct(barcode);
    const notices = await noticesOf(barcode);
    expect(notices.map(({ recipient, seenVersion }) => [recipient, seenVersion ?? null])).toEqual(
      expect.arrayContaining([
        [{ kind: 'facility', id: 'TTYT-930' }, null],
        [{ kind: 'client', id: COLLECTOR.id }, 1],
      ]),
    );
    expect(notices).toHaveLength(2);
    for (const { id } of notices) {
      const confirmations = `/v1/correction-notices/${id}/confirmations`;
      expect((await service.post(confirmations, { as: CDC_TECHNICIAN, body: {} })).status).toBe(404);
      expect((await service.post(confirmations, { as: OFFICER_931, body: {} })).status).toBe(404);
      expect((await service.post(confirmations, { as: COLLECTOR, body: { means: 'phone' } })).status).toBe(201);
      expect((await service.post(confirmations, { as: COLLECTOR, body: {} })).status).toBe(409);
    }
    expect(await noticesOf(barcode)).toEqual([]);
    expect(await noticesOf(barcode, 'confirmed')).toHaveLength(2);
  });

  it('reads why it was corrected or not where the person may be seen, and what is not out yet nobody else does', async () => {
    const { barcode, id } = await released();
    const amend = (reason: string) =>
      post(`/v1/specimens/${barcode}/results/1/amendments`, { value: 'negative', reason });
    const reasonsSeenBy = async (as: typeof COLLECTOR) => {
      const answer = await service.get<ShownSpecimen>(`/v1/specimens/${barcode}`, { as });
      return [answer.status, ...(answer.body.results ?? []).map(({ reason, rejection }) => [reason, rejection])];
    };
    await amend('Nhầm ống của bà Thử');
    expect(await reasonsSeenBy(VALIDATOR)).toEqual([200, [null, null], ['Nhầm ống của bà Thử', null]]);
    expect(await reasonsSeenBy(COLLECTOR)).toEqual([200, [null, null], [null, null]]);
    const no = { decision: 'reject', reason: 'Ống đúng là của bà Thử' };
    await post(`/v1/specimens/${barcode}/results/2/validations`, no, VALIDATOR);
    await amend('Đọc nhầm giếng');
    await post(`/v1/specimens/${barcode}/results/3/validations`, {}, VALIDATOR);
    const rejected = ['Nhầm ống của bà Thử', 'Ống đúng là của bà Thử'];
    expect(await reasonsSeenBy(TECHNICIAN)).toEqual([200, [null, null], rejected, ['Đọc nhầm giếng', null]]);
    expect(await reasonsSeenBy(COLLECTOR)).toEqual([200, [null, null], [null, null], ['Đọc nhầm giếng', null]]);
    expect(await reasonsSeenBy(OFFICER_931)).toEqual([404]);
    expect(await reasonsSeenBy(ANALYST)).toEqual([403]);
    const [last] = await service.database.query<{ actorId: string }>(
      `SELECT actor_id AS "actorId" FROM audit.entry WHERE action = 'specimen.read' AND object_id = $1
       ORDER BY position DESC LIMIT 1`,
      [id],
    );
    expect(last).toEqual({ actorId: COLLECTOR.id });
  });

  it('as a citizen is sent a message that tells nobody the result, once', async () => {
    const { id, barcode, phone } = await released();
    await looked(id, { kind: 'citizen', id: 'look-up:1' }, 1);
    await looked(id, { kind: 'citizen', id: 'look-up:2' }, 1);
    await correct(barcode);
    await follow();
    await follow();
    const text = await readFile(join(folder, 'outbox-sms.jsonl'), 'utf8');
    const own = text.split('\n').filter((line) => line.includes(phone));
    expect(own).toHaveLength(1);
    expect(own[0]).toMatch(/da duoc dinh chinh/);
    expect(own[0]).not.toMatch(/duong|am tinh|positive|negative/i);
    const notice = (await noticesOf(barcode)).find(({ recipient }) => recipient.kind === 'citizen');
    expect(notice).toMatchObject({ recipient: { kind: 'citizen' }, channel: 'sms', seenVersion: 1 });
    expect(notice?.toldAt).toBeDefined();
    expect(JSON.stringify(notice)).not.toContain(phone);
  });

  it('is listed too where he read it in the very moment of the correction', async () => {
    const { id, barcode } = await released();
    await correct(barcode);
    await looked(id, OFFICER_931, 1);
    await follow();
    await follow();
    const ids = (await noticesOf(barcode)).map(({ recipient }) => recipient.id);
    expect(ids.filter((one) => one === OFFICER_931.id)).toHaveLength(1);
  });
});
