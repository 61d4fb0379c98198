import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf, type ServiceInTest } from '#libs/testing';
import { HandOverMessagesJob } from '#libs/sms';
import type { LookedUp, LookUpAnswer } from '../src/look-ups/look-up.dto.js';
import { SendLookUpCodesJob } from '../src/look-ups/send-look-up-codes.job.js';
import { COLLECTOR, startTesting } from './running-testing.js';
import { collected, person } from './specimens-of-nobody.js';

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

const BIRTH = { date: '1984-02-29' };

const ask = (slipCode: string, phone: string, birth: object = BIRTH) =>
  service.post<LookUpAnswer & { code?: string }>('/v1/result-lookups', { body: { slipCode, birth, phone } });
const tell = (id: string, code: string) =>
  service.post<LookedUp & { code?: string }>(`/v1/result-lookups/${id}/codes`, { body: { code } });

/** Looks at what was asked and hands over what follows, as the jobs do. */
async function work(): Promise<void> {
  await service.running.app.get(SendLookUpCodesJob, { strict: false }).run();
  await service.running.app.get(HandOverMessagesJob, { strict: false }).run();
}

async function messagesTo(phone: string): Promise<string[]> {
  const text = await readFile(join(folder, 'outbox-sms.jsonl'), 'utf8').catch(() => '');
  const lines = text.split('\n').filter(Boolean);
  return lines
    .map((line) => JSON.parse(line) as { to: string; text: string })
    .flatMap((sms) => (sms.to === phone ? [sms.text] : []));
}

const codeIn = (text = ''): string => /\d{6}/.exec(text)?.[0] ?? '';
const e164 = (phone: string): string => `+84${phone.slice(1)}`;

/** Somebody with a slip, whose rapid test is negative. */
async function tested(
  change: Parameters<typeof person>[0] = {},
): Promise<{ slipCode: string; phone: string; barcode: string }> {
  const somebody = person(change);
  const { slipCode, barcode } = await collected(service, { person: somebody });
  return { slipCode, phone: somebody.phone, barcode };
}

async function negative(barcode: string): Promise<void> {
  const body = { method: 'rapid-antigen', value: 'negative', testedAt: '2021-08-11T06:30:00+07:00' };
  const answer = await service.post(`/v1/specimens/${barcode}/results`, { as: COLLECTOR, body });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
}

async function lookedUp(slipCode: string, phone: string): Promise<{ id: string; body: LookedUp }> {
  const { body } = await ask(slipCode, phone);
  await work();
  const { body: told } = await tell(body.id, codeIn((await messagesTo(e164(phone))).at(-1)));
  return { id: body.id, body: told };
}

describe('looking a result up', () => {
  it('takes slip, birth and phone, then the code that came, and tells when the result is to be expected', async () => {
    const { slipCode, phone, barcode } = await tested();
    const { body } = await lookedUp(slipCode, phone);
    expect(body).toMatchObject({ hotline: '19009095', specimens: [{ barcode, state: 'expected', result: null }] });
    expect(body.maskedName).not.toContain('Nguyễn');
  });

  it('tells a released result and until when a negative one is good, and writes it down', async () => {
    const { slipCode, phone, barcode } = await tested();
    await negative(barcode);
    const { body } = await lookedUp(slipCode, phone);
    expect(body.specimens).toMatchObject([{ state: 'ready', result: { value: 'negative', version: 1 } }]);
    // 922/UBND-NCTH: seventy-two hours from the result.
    const { resultedAt, validUntil } = body.specimens[0]!.result!;
    expect(Date.parse(validUntil!) - Date.parse(resultedAt)).toBe(72 * 3_600_000);
    const rows = await service.database.query(
      `SELECT detail FROM audit.entry WHERE action = 'result.read' AND actor_kind = 'citizen'`,
    );
    expect(rows).toContainEqual({ detail: { resultVersion: 1 } });
  });

  it('is possible for a parent with the slip of a child', async () => {
    const mother = { fullName: 'Trần Thử Mẹ', phone: '0301777001' };
    const { slipCode } = await tested({ guardian: mother });
    const { body } = await lookedUp(slipCode, mother.phone);
    expect(body.specimens).toHaveLength(1);
  });

  it('answers alike where there is no such slip, and sends nobody a code', async () => {
    const { slipCode, phone } = await tested();
    const answers = [await ask(slipCode, phone), await ask(slipCode, '0301999999'), await ask('0000-0000-0000', phone)];
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(answers.map(({ body }) => Object.keys(body).join()))).toEqual(new Set(['id,expiresAt']));
    await work();
    expect(await messagesTo(e164('0301999999'))).toEqual([]);
    const wrong = await Promise.all(answers.map(({ body }) => tell(body.id, '000000')));
    expect(new Set(wrong.map(({ status, body }) => `${status} ${body.code}`))).toEqual(
      new Set(['422 look-up-code-wrong']),
    );
    expect(await tell(randomUUID(), '000000')).toMatchObject({ status: 422, body: { code: 'look-up-code-wrong' } });
  });

  it('ends after five wrong codes, and is locked after ten failures, for slips that are none too', async () => {
    const { slipCode, phone } = await tested();
    const { body } = await ask(slipCode, phone);
    await work();
    const code = codeIn((await messagesTo(e164(phone))).at(-1));
    for (let tries = 0; tries < 5; tries += 1) await tell(body.id, code === '111111' ? '222222' : '111111');
    expect((await tell(body.id, code)).status).toBe(422);
    for (let tries = 0; tries < 4; tries += 1) await ask(slipCode, '0301999998');
    await work();
    for (let tries = 0; tries < 10; tries += 1) await ask('0000-0000-0000', '0301999998');
    await work();
    expect(await ask(slipCode, phone)).toMatchObject({ status: 429, body: { code: 'look-up-locked' } });
    expect(await ask('0000-0000-0000', phone)).toMatchObject({ status: 429, body: { code: 'look-up-locked' } });
  });

  it('names the field of a slip code that was mistyped', async () => {
    expect(await ask('MV29-GQY5-CKT9', '0301234567')).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'slipCode' }] },
    });
  });
});

describe('a certificate', () => {
  it('is printed in both languages with a code that verifies', async () => {
    const { slipCode, phone, barcode } = await tested();
    await negative(barcode);
    const { id, body } = await lookedUp(slipCode, phone);
    const printed = await service.post<Uint8Array>(`/v1/result-lookups/${id}/certificates`, {
      body: { token: body.token },
    });
    expect(printed.status).toBe(200);
    const [page] = await readPdf(printed.body);
    expect(page?.text).toContain('ÂM TÍNH · NEGATIVE');
    const text = page?.codes[0]?.text ?? '';
    const verify = (shown: string) =>
      service.post<{ state: string }>('/v1/result-certificates/verify', { body: { text: shown }, key: null });
    expect((await verify(text)).body).toMatchObject({ state: 'valid', value: 'negative', birthYear: '1984' });
    const changed = text.replace(
      /^(LC1\.T\..{20})(.)/,
      (_, head: string, one: string) => head + (one === 'A' ? 'B' : 'A'),
    );
    expect(['forged', 'not-a-certificate']).toContain((await verify(changed)).body.state);
    expect((await verify('https://example.com')).body).toEqual({ state: 'not-a-certificate' });
    const stolen = await service.post(`/v1/result-lookups/${id}/certificates`, { body: { token: 'x'.repeat(32) } });
    expect(stolen).toMatchObject({ status: 422, body: { code: 'look-up-ended' } });
  });
});
