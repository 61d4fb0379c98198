import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { SERVICE_CONFIG } from '#libs/runtime';
import { ed25519, newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { parsePersonalCertificate, personalCertificateText, type PublishedKey } from '#libs/vocabulary';
import type { Config } from '../src/config.js';
import { RevokedPersonalCodesQuery } from '../src/personal-codes/revoked-personal-codes.query.js';
import { VerifyPersonalCodeUseCase } from '../src/personal-codes/verify-personal-code.use-case.js';
import { verifyEd25519 } from '../src/personal-codes/ed25519.js';
import { AT_CHECKPOINT, CHECKPOINT, LEAD, move, openCheckpoints } from './checkpoints-of-nobody.js';
import { deviceKeyPair, phoneOf, phoneWith } from './codes-of-nobody.js';
import { COMMUNE_OF_930, declaration, declared } from './declarations-of-nobody.js';
import { ANALYST, BUSINESS_TIME, OFFICER, OFFICER_931, startHealthDeclaration } from './running-health-declaration.js';

describe('a phone carries a declaration', () => {
  let service: ServiceInTest;

  beforeAll(async () => {
    service = await startHealthDeclaration();
  });

  afterAll(() => service.stop());

  const verify = (at: ServiceInTest, text: string) => at.running.app.get(VerifyPersonalCodeUseCase).execute(text);
  const issue = (body: object, key?: string) => service.post('/v1/personal-codes', { body, ...(key && { key }) });

  it('by a certificate that says what a checkpoint needs, and neither phone nor number nor whole name', async () => {
    const phone = await phoneOf(service);
    const parsed = parsePersonalCertificate(phone.certificate);
    if (!parsed.ok) throw new Error(parsed.code);
    const { claims } = parsed.value;
    expect(claims).toEqual({
      v: 1,
      id: phone.id,
      key: expect.any(String),
      exp: phone.validUntil,
      day: '2021-08-11',
      form: 'whole-population',
      outcome: 'clear',
      res: COMMUNE_OF_930,
      name: 'NGUYEN T*** V*** DU',
    });
    expect(Date.parse(phone.validUntil)).toBeGreaterThan(Date.parse(BUSINESS_TIME));
  });

  it('with the tests and doses that its holder states, marked as such, and no more believed than he is', async () => {
    const { code } = await declared(service, move({}, { origin: { provinceCode: '79' } }));
    const test = { technique: 'pcr', result: 'negative', sampledAt: '2021-08-10T08:30:00+07:00' };
    const phone = await phoneWith(service, code, {
      tests: [test],
      doses: [{ number: 1, day: '2021-07-01', vaccine: 'vero-cell' }],
    });
    const parsed = parsePersonalCertificate(phone.certificate);
    expect(parsed).toMatchObject({
      value: {
        claims: {
          tests: [{ technique: 'pcr', result: 'negative', sampledAt: '2021-08-10T01:30:00Z', by: 'holder' }],
          doses: [{ number: 1, day: '2021-07-01', vaccine: 'vero-cell', by: 'holder' }],
        },
      },
    });
    await openCheckpoints(service);
    const area = { kind: 'province', code: '79', level: 3, from: '2021-08-01', document: 'd' };
    await service.post('/v1/risk-areas', { as: LEAD, body: area });
    const pass = (more: object) =>
      service.post('/v1/checkpoint-passages', {
        as: AT_CHECKPOINT,
        body: { checkpointCode: CHECKPOINT, direction: 'in', ...more },
      });
    expect(await pass({ scan: phone.show() })).toMatchObject({
      body: { colour: 'yellow', reasons: ['high-risk-visited'], warnings: ['evidence-stated'] },
    });
    expect(await pass({ scan: phone.show(1), papers: { test } })).toMatchObject({
      body: { colour: 'green', reasons: [] },
    });
  });

  it('with nothing that cannot be: each fault is told at its field', async () => {
    const { code: declarationCode } = await declared(service);
    const { deviceKey } = deviceKeyPair();
    const test = { technique: 'pcr', result: 'negative', sampledAt: '2021-08-12T08:30:00+07:00' };
    const doses = [
      { number: 2, day: '2021-06-01' },
      { number: 1, day: '2021-07-01' },
    ];
    expect(await issue({ declarationCode, deviceKey, stated: { tests: [test], doses } })).toMatchObject({
      status: 422,
      body: {
        code: 'stated-health-contradictory',
        errors: [
          { path: 'stated.tests[0].sampledAt', code: 'stated-in-the-future' },
          { path: 'stated.doses[0].day', code: 'dose-out-of-order' },
        ],
      },
    });
    const malformed = {
      tests: [{ ...test, technique: 'smell', by: 'register' }],
      doses: [{ number: 0, day: 'now', vaccine: 'nanocovax' }],
    };
    const answer = await issue({ declarationCode, deviceKey, stated: malformed });
    expect(answer.status).toBe(400);
    expect((answer.body['errors'] as { path: string; code: string }[]).map(({ path }) => path).sort()).toEqual([
      'stated.doses[0].day',
      'stated.doses[0].number',
      'stated.doses[0].vaccine',
      'stated.tests[0].by',
      'stated.tests[0].technique',
    ]);
    const tooMany = { tests: Array.from({ length: 4 }, () => test) };
    expect(await issue({ declarationCode, deviceKey, stated: tooMany })).toMatchObject({ status: 400 });
    expect(await issue({ declarationCode, deviceKey, stated: { tests: [], doses: [] } })).toMatchObject({
      status: 201,
    });
  });

  it('that anybody verifies by the published keys alone', async () => {
    const { certificate } = await phoneOf(service);
    const published = await service.get<{ keys: PublishedKey[] }>('/.well-known/lachan-keys.json');
    const purposes = published.body.keys.map(({ purpose }) => purpose);
    expect(purposes).toContain('personal-code');
    const parsed = parsePersonalCertificate(certificate);
    if (!parsed.ok) throw new Error(parsed.code);
    const { claimsText, kid, signature } = parsed.value;
    const key = published.body.keys.find((one) => one.kid === kid);
    const [bytes, text, signed] = [
      Buffer.from(key?.x ?? '', 'base64url'),
      Buffer.from(personalCertificateText(claimsText, kid)),
      Buffer.from(signature, 'base64url'),
    ];
    expect(await verifyEd25519(bytes, text, signed)).toBe(true);
  });

  it('and shows a code that is good now and no longer a few minutes later', async () => {
    const phone = await phoneOf(service);
    expect(await verify(service, phone.show())).toMatchObject({ ok: true, value: { claims: { id: phone.id } } });
    expect(await verify(service, phone.show(-10))).toEqual({ ok: false, code: 'personal-code-stale' });
    expect(await verify(service, phone.show(10))).toEqual({ ok: false, code: 'personal-code-from-the-future' });
    const later = await service.another({ LACHAN_BUSINESS_TIME: '2021-09-01T00:00:00Z' });
    expect(await verify(later, phone.show())).toEqual({ ok: false, code: 'personal-code-expired' });
    await later.stop();
  });

  it('answers the same request with the same certificate', async () => {
    const { code } = await declared(service);
    const [key, body] = [newIdempotencyKey(), { declarationCode: code, deviceKey: deviceKeyPair().deviceKey }];
    const answers = await Promise.all(Array.from({ length: 8 }, () => issue(body, key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(answers.map(({ body: answer }) => JSON.stringify(answer))).size).toBe(1);
    const other = await issue({ ...body, deviceKey: deviceKeyPair().deviceKey }, key);
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
  });

  it.each([
    ['short', 'AAAA'],
    ['not base64url', `${'A'.repeat(42)}+`],
    ['not the one way to write its bytes', `${'A'.repeat(42)}B`],
  ])('refuses a key that is %s', async (_, deviceKey) => {
    const { code } = await declared(service);
    const answer = await issue({ declarationCode: code, deviceKey });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'deviceKey', code: 'device-key-malformed' }] },
    });
  });

  it('refuses a code that no declaration has', async () => {
    const body = { declarationCode: 'MV29-GQY5-CKT1-8FPX-4BJJ', deviceKey: deviceKeyPair().deviceKey };
    expect(await issue(body)).toMatchObject({ status: 422, body: { code: 'declaration-not-found' } });
  });

  it('makes no more than five for one declaration, also at once', async () => {
    const { code } = await declared(service);
    const asked = Array.from({ length: 9 }, () =>
      issue({ declarationCode: code, deviceKey: deviceKeyPair().deviceKey }),
    );
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(5);
    expect(statuses.filter((status) => status === 422)).toHaveLength(4);
  });

  it('needs a new declaration when the old one has expired', async () => {
    const { code } = await declared(service);
    const later = await service.another({ LACHAN_BUSINESS_TIME: '2021-08-25T00:00:00Z' });
    const ask = (declarationCode: string) =>
      later.post('/v1/personal-codes', { body: { declarationCode, deviceKey: deviceKeyPair().deviceKey } });
    expect(await ask(code)).toMatchObject({ status: 422, body: { code: 'declaration-expired' } });
    const anew = await later.post<{ code: string }>('/v1/declarations', { body: declaration() });
    expect(await ask(anew.body.code)).toMatchObject({ status: 201 });
    await later.stop();
  });

  describe('that is taken back', () => {
    const revoke = (id: string, body: object, as = undefined as typeof OFFICER | undefined) =>
      service.post(`/v1/personal-codes/${id}/revocation`, { body, as, key: null });

    it('by its holder, and answers the same when it is asked again', async () => {
      const phone = await phoneOf(service);
      const first = await revoke(phone.id, { declarationCode: phone.declarationCode });
      expect(first).toMatchObject({ status: 200, body: { id: phone.id } });
      expect(await revoke(phone.id, { declarationCode: phone.declarationCode })).toMatchObject({ body: first.body });
      const revoked = await service.running.app.get(RevokedPersonalCodesQuery).list(new Date(BUSINESS_TIME));
      expect(revoked).toContain(phone.id);
      expect(await service.running.app.get(RevokedPersonalCodesQuery).list(new Date('2021-12-01'))).toEqual([]);
    });

    it('by an officer of the commune, and leaves an audit row', async () => {
      const phone = await phoneOf(service);
      expect(await revoke(phone.id, {}, OFFICER_931)).toMatchObject({ status: 404 });
      expect(await revoke(phone.id, {}, OFFICER)).toMatchObject({ status: 200 });
      const audit = await service.database.query(
        `SELECT actor_id, detail FROM audit.entry WHERE action = 'personal-code.revoked' AND object_id = $1`,
        [phone.id],
      );
      expect(audit).toEqual([{ actor_id: 'officer', detail: { by: 'officer' } }]);
    });

    it('and by nobody else', async () => {
      const [phone, other] = [await phoneOf(service), await phoneOf(service)];
      expect(await revoke(phone.id, {})).toMatchObject({ status: 401 });
      expect(await revoke(phone.id, {}, ANALYST)).toMatchObject({ status: 403 });
      expect(await revoke(phone.id, { declarationCode: other.declarationCode })).toMatchObject({ status: 404 });
    });
  });
});

describe('keys of personal codes', () => {
  const createdAt = '2021-08-01T00:00:00.000Z';
  const [old, young] = [ed25519('old'), ed25519('young')];
  let service: ServiceInTest;
  let original: ServiceInTest;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    await changeKeys(service, { personalCode: [{ ...old, createdAt }] });
    original = await service.another();
  });

  afterAll(async () => {
    await original.stop();
    await service.stop();
  });

  it('rotate without breaking what was signed, and are believed no more once revoked', async () => {
    const phone = await phoneOf(original);
    const verifyWith = async (personalCode: object[]) => {
      await changeKeys(service, { personalCode });
      const other = await service.another();
      const result = await other.running.app.get(VerifyPersonalCodeUseCase).execute(phone.show());
      const fresh = await phoneWith(other, phone.declarationCode);
      await other.stop();
      return [result.ok ? 'ok' : result.code, parsePersonalCertificate(fresh.certificate)];
    };
    const retired = { kid: old.kid, publicJwk: old.publicJwk, createdAt };
    const current = { ...young, createdAt: '2021-08-10T00:00:00.000Z' };
    expect(await verifyWith([current, retired])).toMatchObject(['ok', { value: { kid: 'young' } }]);
    const revoked = { ...retired, revokedAt: '2021-08-10T12:00:00.000Z' };
    expect(await verifyWith([current, revoked])).toMatchObject(['key-revoked', { value: { kid: 'young' } }]);
    expect(await verifyWith([current])).toMatchObject(['key-unknown', { value: { kid: 'young' } }]);
  });
});

/** Writes lists of the service's section anew; a process that starts later reads them. */
async function changeKeys(service: ServiceInTest, lists: Readonly<Record<string, unknown>>): Promise<void> {
  const path = String(service.running.app.get<Config>(SERVICE_CONFIG).KEYS_FILE);
  const file = JSON.parse(await readFile(path, 'utf8')) as Record<string, object>;
  await service.rewrite('KEYS_FILE', { 'health-declaration': { ...file['health-declaration'], ...lists } });
}
