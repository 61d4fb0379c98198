import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { euCertificateReader } from '#libs/eu-certificates';
import { readPdf, type ServiceInTest } from '#libs/testing';
import { newCertificateKey, parseTrustList, verifyCertificate } from '#libs/vaccination-certificates';
import { SMART_CARD, SWISS } from '../../../libs/vaccination-certificates/test/public-vectors.js';
import { newLot } from './lots-in-test.js';
import {
  doseOf,
  DISTRICT,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  PROVINCE,
  SITE_B,
  startVaccination,
  TODAY,
} from './running-vaccination.js';

const PATH = '/v1/vaccination-certificates';

let service: ServiceInTest;

beforeAll(async () => {
  service = await startVaccination({ TRUST_LIST_FILE: { issuers: [SWISS.issuer, SMART_CARD.issuer] } });
});
afterAll(() => service.stop());

interface Issued {
  readonly id: string;
  readonly qr: string;
  readonly certificateId: string;
}

const record = async (body: object, as = FACILITY_A) => (await service.post('/v1/doses', { as, body })).body;
const ask = (doseId: unknown, as = FACILITY_A, key?: string) =>
  service.post<Issued>(PATH, { as, body: { doseId }, ...(key !== undefined && { key }) });
const verify = async (text: string) => (await service.post(`${PATH}/verify`, { body: { text }, key: null })).body;
const statusOf = async ({ qr }: Issued) => (await verify(qr)).status;
async function certified(body: object): Promise<{ doseId: string; issued: Issued }> {
  const { id } = await record(body);
  const { status, body: issued } = await ask(id);
  expect(status).toBe(201);
  return { doseId: String(id), issued };
}
const act = (doseId: string, kind: 'corrections' | 'withdrawals', body: object) =>
  service.post(`/v1/doses/${doseId}/${kind}`, { as: FACILITY_A, body: { reason: 'Đối chiếu phiếu tiêm', ...body } });

describe('a certificate', () => {
  it('says the dose by the codes and numbers of the EU, and is read as the scan of every code reads it', async () => {
    const person = newPerson({ fullName: 'Đỗ Thị Thử Ẵm' });
    await record(doseOf(person, { vaccine: 'pfizer', lot: 'FF0001', administered: { on: '2021-07-01' } }));
    const { issued } = await certified(doseOf(person, { vaccine: 'pfizer', lot: 'FF2832' }));
    const { fields, warnings } = euCertificateReader()(issued.qr, { today: TODAY });
    expect(warnings).toEqual(['signature-not-verified']);
    expect(fields).toMatchObject({
      ...{ standardisedName: 'DO<<THI<THU<AM', birthDate: '1984-03-01' },
      doses: [
        {
          ...{ product: 'EU/1/20/1528', maker: 'ORG-100030215', doseNumber: 2, ofDoses: 2, day: TODAY, country: 'VN' },
          certificateId: issued.certificateId,
        },
      ],
    });
    const verified = await verify(issued.qr);
    expect(verified).toMatchObject({
      ...{ status: 'valid', format: 'dcc', certificateIds: [issued.certificateId], birthYear: 1984 },
      issuer: { name: 'Sở Y tế tỉnh Hậu Giang', country: 'VN' },
      doses: [{ product: 'EU/1/20/1528', doseNumber: 2, ofDoses: 2, day: TODAY, country: 'VN' }],
    });
    expect(JSON.stringify(verified)).not.toContain('Thị Thử Ẵm');
  });

  it('can be verified by whoever has the trust list alone', async () => {
    const { issued } = await certified(doseOf(newPerson()));
    const { body } = await service.get(`${PATH}/trust-list`);
    const list = parseTrustList(body);
    expect(JSON.stringify(body)).not.toContain('"d"');
    const verified = await verifyCertificate(issued.qr, list, new Date('2021-08-12T00:00:00Z'), () => undefined);
    expect(verified.status).toBe('valid');
  });

  it('is one, however often and by whichever request it is asked for, also at the same moment', async () => {
    const person = newPerson();
    const { id } = await record(doseOf(person));
    await record(doseOf(person, { facilityCode: SITE_B }), FACILITY_B);
    const key = 'the-key-of-one-certificate';
    const answers = await Promise.all([
      ...[ask(id, FACILITY_A, key), ask(id, FACILITY_A, key), ask(id), ask(id, DISTRICT), ask(id, FACILITY_B)],
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify([body.id, body.qr]))).size).toBe(1);
    const other = await record(doseOf(newPerson()));
    expect(await ask(other.id, FACILITY_A, key)).toMatchObject({ status: 409 });
  });

  it('is shown and printed to those who may see the dose, on the record', async () => {
    const { doseId, issued } = await certified(doseOf(newPerson()));
    expect(await service.get(`${PATH}/${issued.id}`, { as: FACILITY_A })).toMatchObject({
      ...{ status: 200, body: { id: issued.id, qr: issued.qr, state: 'standing', doseId } },
    });
    const pdf = await service.get<Uint8Array>(`${PATH}/${issued.id}?format=pdf`, { as: PROVINCE });
    expect([pdf.status, pdf.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const [page] = await readPdf(pdf.body);
    expect(page?.codes.map(({ text }) => text)).toEqual([issued.qr]);
    for (const printed of [issued.certificateId, '01/03/1984', '11/08/2021', '1/2', 'not the national certificate'])
      expect(page?.text).toContain(printed);
    const audited = await service.database.query<{ action: string }>(
      'SELECT action FROM audit.entry WHERE object_id = $1 ORDER BY position',
      [issued.id],
    );
    expect(audited.map(({ action }) => action.split('.')[1])).toEqual(['issued', 'read', 'read']);
  });

  it('is not there for another facility, and not to be had without the scope', async () => {
    const { doseId, issued } = await certified(doseOf(newPerson()));
    expect(await ask(doseId, FACILITY_B)).toMatchObject({ status: 404, body: { code: 'dose-not-found' } });
    for (const query of ['', '?format=pdf'])
      expect((await service.get(`${PATH}/${issued.id}${query}`, { as: FACILITY_B })).status).toBe(404);
    const revoke = { as: FACILITY_B, body: { reason: 'Không phải của mình' } };
    expect((await service.post(`${PATH}/${issued.id}/revocations`, revoke)).status).toBe(404);
    expect((await ask(doseId, { ...FACILITY_A, scopes: ['doses:read'] })).status).toBe(403);
  });

  it('keeps nobody’s name readable in the tables', async () => {
    const { issued } = await certified(doseOf(newPerson({ fullName: 'Nguyễn Marked Zzyzx' })));
    const [row] = await service.database.query<{ text: string }>(
      `SELECT c::text || encode(c.sealed, 'escape') AS text FROM vaccination.certificate c WHERE id = $1`,
      [issued.id],
    );
    expect(row?.text).not.toMatch(/Zzyzx|HC1:/);
  });
});

describe('no certificate is given of', () => {
  it('a dose that was withdrawn', async () => {
    const { id } = await record(doseOf(newPerson()));
    await act(String(id), 'withdrawals', {});
    expect(await ask(id)).toMatchObject({ status: 409, body: { code: 'dose-withdrawn' } });
  });

  it('two doses of which nobody knows whether they are one, until that is decided', async () => {
    const person = newPerson();
    const { id } = await record(doseOf(person, { lot: undefined, lotUnknown: true }));
    await record(doseOf(person, { lot: 'ABV1', administered: { on: '2021-08-10' } }));
    expect(await ask(id)).toMatchObject({ status: 422, body: { code: 'certificate-of-doubtful-dose' } });
    const [pair] = await service.database.query<{ id: string }>(
      'SELECT id FROM vaccination.dose_pair WHERE $1 IN (dose_id, other_dose_id)',
      [id],
    );
    const body = { is: 'different', reason: 'Đối chiếu phiếu tiêm' };
    await service.post(`/v1/dose-duplicates/${pair?.id}/decisions`, { as: PROVINCE, body });
    expect((await ask(id)).status).toBe(201);
  });

  it('a dose from elsewhere, a name without Latin letters, what is not there, and what is no id', async () => {
    const elsewhere = await record(doseOf(newPerson(), { origin: 'outside-province' }));
    expect(await ask(elsewhere.id)).toMatchObject({ status: 422, body: { code: 'certificate-of-outside-dose' } });
    expect((await ask('018f0000-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await ask('x')).status).toBe(400);
  });
});

describe('verified later, a certificate', () => {
  it('is replaced by a correction, the next is valid, and the first again where that is taken back', async () => {
    const { doseId, issued } = await certified(doseOf(newPerson(), { administered: { on: '2021-08-01' } }));
    await act(doseId, 'corrections', { administered: { on: '2021-08-02' } });
    expect(await statusOf(issued)).toBe('replaced');
    const pdf = await service.get(`${PATH}/${issued.id}?format=pdf`, { as: FACILITY_A });
    expect(pdf).toMatchObject({ status: 409, body: { code: 'certificate-holds-no-more' } });
    const next = (await ask(doseId)).body;
    expect(next.id).not.toBe(issued.id);
    expect(await statusOf(next)).toBe('valid');
    await act(doseId, 'corrections', { administered: { on: '2021-08-01' } });
    expect([await statusOf(next), await statusOf(issued)]).toEqual(['replaced', 'valid']);
  });

  it('is replaced where an earlier dose is entered late, or the name is corrected', async () => {
    const person = newPerson();
    const { doseId, issued } = await certified(doseOf(person));
    const earlier = await record(doseOf(person, { administered: { on: '2021-05-01' }, lot: 'ABV0001' }));
    expect(await statusOf(issued)).toBe('replaced');
    expect(earlier.doseNumber).toBe(1);
    const second = (await ask(doseId)).body;
    expect((await verify(second.qr)).doses).toMatchObject([{ doseNumber: 2, ofDoses: 2 }]);
    await act(doseId, 'corrections', { person: { ...person, fullName: 'Nguyễn Thử Khác' } });
    expect(await statusOf(second)).toBe('replaced');
  });

  it('is revoked where the dose is withdrawn, and nothing of it is told any more', async () => {
    const { doseId, issued } = await certified(doseOf(newPerson()));
    await act(doseId, 'withdrawals', {});
    const verified = await verify(issued.qr);
    expect(verified).toMatchObject({ status: 'revoked', reason: 'certificate-revoked' });
    expect(verified).not.toHaveProperty('maskedName');
  });

  it('is revoked by its facility once, with a reason, and another one can be asked for', async () => {
    const { doseId, issued } = await certified(doseOf(newPerson()));
    const revoke = (key: string) =>
      service.post(`${PATH}/${issued.id}/revocations`, { as: FACILITY_A, key, body: { reason: 'Giấy bị mất' } });
    const answers = await Promise.all([revoke('revoked-with-this-key'), revoke('revoked-with-this-key')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(await revoke('revoked-with-another')).toMatchObject({ status: 409 });
    expect(await statusOf(issued)).toBe('revoked');
    const next = (await ask(doseId)).body;
    expect(next.id).not.toBe(issued.id);
    expect(await statusOf(next)).toBe('valid');
  });

  it('is revoked while its lot is recalled, whichever entry of the dose it is of, and holds again once that is undone', async () => {
    const lot = await newLot(service);
    const person = newPerson();
    const { id: doseId } = await record(doseOf(person, { lot }));
    const witness = await record(doseOf(person, { lot, facilityCode: SITE_B }), FACILITY_B);
    const issued = (await ask(witness.entryId, FACILITY_B)).body;
    const recalls = `/v1/vaccine-lots/${lot}/recalls`;
    const recall = await service.post(recalls, { as: PROVINCE, body: { reason: 'Nhà sản xuất thu hồi' } });
    expect(await statusOf(issued)).toBe('revoked');
    const shown = await service.get(`${PATH}/${issued.id}`, { as: FACILITY_B });
    expect(shown.body).toMatchObject({ state: 'revoked', revokedBecause: 'lot-recalled' });
    expect(await ask(doseId)).toMatchObject({ status: 422, body: { code: 'certificate-of-recalled-lot' } });
    await service.post(`${recalls}/${String(recall.body.id)}/undo`, { as: PROVINCE, body: { reason: 'Nhầm số lô' } });
    expect(await statusOf(issued)).toBe('valid');
    expect((await ask(doseId)).body.id).toBe(issued.id);
  });

  it('has expired a year later', async () => {
    const { issued } = await certified(doseOf(newPerson()));
    const later = await service.another({ LACHAN_BUSINESS_TIME: '2022-08-11T09:00:00.000Z' });
    try {
      const { body } = await later.post(`${PATH}/verify`, { body: { text: issued.qr }, key: null });
      expect(body).toMatchObject({ status: 'expired', reason: 'validity-ended' });
    } finally {
      await later.stop();
    }
  });
});

describe('a key', () => {
  it('that was rotated verifies on; one that was betrayed verifies nothing, and its certificates are made anew', async () => {
    const { doseId, issued } = await certified(doseOf(newPerson()));
    const path = service.fileSettings.KEYS_FILE ?? '';
    const { vaccination } = JSON.parse(await readFile(path, 'utf8')) as { vaccination: Record<string, object[]> };
    const [old] = vaccination.vaccinationCertificate ?? [];
    const newest = newCertificateKey(new Date('2021-08-11T08:00:00Z'));
    const statuses: unknown[] = [];
    for (const change of [{}, { revokedAt: '2021-08-11T08:00:00.000Z' }]) {
      const keys = [newest, { ...old, ...change }];
      await service.rewrite('KEYS_FILE', { vaccination: { ...vaccination, vaccinationCertificate: keys } });
      const other = await service.another({ LACHAN_BUSINESS_TIME: '2021-08-12T08:00:00.000Z' });
      try {
        const answer = await other.post(`${PATH}/verify`, { body: { text: issued.qr }, key: null });
        const again = await other.post(PATH, { as: FACILITY_A, body: { doseId } });
        statuses.push([answer.body.status, again.body.id === issued.id]);
      } finally {
        await other.stop();
      }
    }
    await service.rewrite('KEYS_FILE', { vaccination });
    expect(statuses).toEqual([
      ['valid', true],
      ['revoked', false],
    ]);
  });
});

describe('what somebody else made', () => {
  it('is told apart: altered, cut off, no certificate, signed by nobody known', async () => {
    const { issued } = await certified(doseOf(newPerson()));
    const at = issued.qr.length - 20;
    const changed = issued.qr.slice(0, at) + (issued.qr[at] === 'A' ? 'B' : 'A') + issued.qr.slice(at + 1);
    expect(['altered', 'unreadable']).toContain((await verify(changed)).status);
    expect((await verify(issued.qr.slice(0, -9))).status).toBe('unreadable');
    expect((await verify('https://example.org')).status).toBe('unreadable');
    expect((await service.post(`${PATH}/verify`, { body: { text: 5 }, key: null })).status).toBe(400);
  });

  it('is believed by the trust list: PS256 of abroad, and a SMART Health Card', async () => {
    expect(await verify(SWISS.text)).toMatchObject({ format: 'dcc', issuer: { country: 'CH' } });
    expect((await verify(SWISS.text)).status).toMatch(/^(valid|expired)$/);
    expect(await verify(SMART_CARD.text)).toMatchObject({ format: 'smart-health-card' });
  });
});
