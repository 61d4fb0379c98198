import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import { clientActor, newIdempotencyKey, readPdf, type Answer, type ServiceInTest } from '#libs/testing';
import { inGroupsOfFour } from '#libs/vocabulary';
import { PersonalCardByCodeQuery } from '../src/personal-cards/personal-card-by-code.query.js';
import { RevokedCards } from '../src/personal-cards/revoked-cards.query.js';
import { DeleteExpiredPersonalCardsJob } from '../src/retention/delete-expired-personal-cards.job.js';
import { COMMUNE_OF_930, COMMUNE_OF_931, declared, registeredPlace } from './declarations-of-nobody.js';
import { startHealthDeclaration } from './running-health-declaration.js';

const SCOPES = ['personal-cards:write'];
const OFFICER = clientActor('card-officer', SCOPES, ['930']);
const OTHER = clientActor('card-officer-931', SCOPES, ['931']);

interface Card {
  readonly code: string;
  readonly text: string;
  readonly status: string;
  readonly version: number;
}

const person = (change: object = {}): object => ({
  ...{ fullName: 'Trần THỬ Ví Dụ', birthYear: 1948, phone: '0310000678' },
  ...{ communeCode: COMMUNE_OF_930, address: 'Khu vực 2' },
  ...change,
});

describe('personal cards', () => {
  let service: ServiceInTest;

  beforeAll(async () => {
    service = await startHealthDeclaration();
  });
  afterAll(() => service.stop());

  const issue = async (body: object = { person: person() }): Promise<Card> => {
    const { status, body: card } = await service.post<Card>('/v1/personal-cards', { as: OFFICER, body });
    expect(status).toBe(201);
    return card;
  };
  const revoke = (code: string, version: number, as = OFFICER): Promise<Answer> =>
    service.post(`/v1/personal-cards/${code}/revocation`, {
      ...{ as, body: { reason: 'lost' } },
      headers: { 'if-match': `"${version}"` },
    });
  const sheet = (codes: readonly string[], as = OFFICER): Promise<Answer<Uint8Array>> =>
    service.post<Uint8Array>('/v1/personal-cards/sheets', { as, body: { codes } });

  /** Makes what is stored older on the real clock, which no test can wait for. */
  const asOwner = async (sql: string): Promise<void> => {
    const clock = { now: () => new Date('2021-08-11T00:00:00Z') };
    const owner = new Database({ url: service.ownDatabase.url, service: 'test', clock, maxConnections: 1 });
    await owner.connect();
    await owner.query(sql);
    await owner.close();
  };

  it('are issued once, however often the request comes, and show their holder to officers of the commune', async () => {
    const key = newIdempotencyKey();
    const send = () => service.post<Card>('/v1/personal-cards', { as: OFFICER, key, body: { person: person() } });
    const answers = await Promise.all(Array.from({ length: 5 }, send));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.code)).size).toBe(1);
    const { code, text } = answers[0]?.body ?? (await issue());
    expect(text).toMatch(new RegExp(`^LC1\\.C\\.${code}\\.p-2021\\.[\\w-]{86}$`));
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain('Trần');
    expect(await service.get(`/v1/personal-cards/${inGroupsOfFour(code)}`, { as: OFFICER })).toMatchObject({
      status: 200,
      body: { fullName: 'Trần THỬ Ví Dụ', phone: '+84310000678', status: 'valid', validUntil: '2022-02-07' },
    });
    expect(await service.get(`/v1/personal-cards/${code}`, { as: OTHER })).toMatchObject({ status: 404 });
    const audit = await service.database.query(
      'SELECT action FROM audit.entry WHERE object_id = $1 ORDER BY position',
      [code],
    );
    expect(audit).toEqual([{ action: 'personal-card.issued' }, { action: 'personal-card.read' }]);
  });

  it('are made from the code of a declaration', async () => {
    const { code } = await declared(service);
    const card = await issue({ declarationCode: code });
    const found = await service.running.app.get(PersonalCardByCodeQuery).find(card.code);
    expect(found).toMatchObject({
      ...{ code: card.code, status: 'valid', communeCode: COMMUNE_OF_930 },
      holder: { fullName: 'Nguyễn Thị Ví Dụ', birthYear: 1984, phone: '+842930000678', address: 'Khu vực 2' },
    });
  });

  it.each<[string, object, number, string]>([
    ['nobody', {}, 422, 'card-holder-ambiguous'],
    [
      'a person and a code',
      { person: person(), declarationCode: 'MV29-GQY5-CKT1-8FPX-4BJJ' },
      422,
      'card-holder-ambiguous',
    ],
    ['a commune of others', { person: person({ communeCode: COMMUNE_OF_931 }) }, 422, 'commune-not-found'],
    ['a name that is none', { person: person({ fullName: '<b>' }) }, 400, 'invalid-request'],
  ])('are refused for %s', async (_, body, status, code) => {
    expect(await service.post('/v1/personal-cards', { as: OFFICER, body })).toMatchObject({ status, body: { code } });
  });

  it('are revoked once, by who has seen the last version, and then told to devices', async () => {
    const { code } = await issue();
    expect(await revoke(code, 1, OTHER)).toMatchObject({ status: 404 });
    expect(await revoke(code, 2)).toMatchObject({ status: 412 });
    expect(await revoke(code, 1)).toMatchObject({ status: 200, body: { status: 'revoked', version: 2 } });
    expect(await revoke(code, 2)).toMatchObject({ status: 422, body: { code: 'personal-card-already-revoked' } });
    expect(await service.running.app.get(PersonalCardByCodeQuery).find(code)).toMatchObject({ status: 'revoked' });
    const revoked = await service.running.app.get(RevokedCards).list();
    expect(revoked.map((card) => card.code)).toContain(code);
  });

  it('are printed on sheets, every holder in the audit, none that is revoked or of others', async () => {
    const cards = [await issue(), await issue({ person: person({ fullName: 'Lê THỬ Nguyễn Ngoằn' }) })];
    const codes = cards.map(({ code }) => code);
    const answer = await sheet(codes);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const [page] = await readPdf(answer.body);
    expect(page?.codes.map(({ text }) => text)).toEqual(cards.map(({ text }) => text));
    expect(page?.text).toContain('Lê THỬ Nguyễn Ngoằn');
    const [printed] = await service.database.query<{ detail: object }>(
      `SELECT detail FROM audit.entry WHERE action = 'personal-card.printed'`,
    );
    expect(printed?.detail).toEqual({ codes });
    expect((await sheet(codes, OTHER)).status).toBe(404);
    await revoke(codes[0] ?? '', 1);
    expect((await sheet(codes)).status).toBe(404);
    expect((await sheet(['K7M4Q2X1234X'])).status).toBe(400);
  });

  it('are deleted with the key of their day when nobody takes them any more', async () => {
    const { code } = await issue();
    const runJobAt = async (time: string): Promise<void> => {
      const later = await service.another({ LACHAN_BUSINESS_TIME: time });
      await later.running.app.get(DeleteExpiredPersonalCardsJob).run();
      await later.stop();
    };
    await asOwner(`UPDATE health_declaration.personal_card SET stored_at = stored_at - interval '1 hour'`);
    await runJobAt('2022-02-07T00:00:00Z');
    expect(await service.get(`/v1/personal-cards/${code}`, { as: OFFICER })).toMatchObject({ status: 200 });
    await runJobAt('2022-02-08T00:00:00Z');
    expect(await service.count('health_declaration.personal_card')).toBe(0);
    const [receipt] = await service.database.query<{ deleted_at: Date | null }>(
      `SELECT deleted_at FROM health_declaration.deletion_receipt WHERE kind = 'personal-card'`,
    );
    expect(receipt?.deleted_at).not.toBeNull();
    const keys = await service.database.query('SELECT wrapped FROM sealing.data_key WHERE period = $1', [
      'personal-card 2021-08-11',
    ]);
    expect(keys).toEqual([{ wrapped: null }]);
  });

  it('of a place: the poster comes as one page of PDF', async () => {
    const code = await registeredPlace(service);
    const answer = await service.get<Uint8Array>(`/v1/places/${code}/qr?format=pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toMatch('public');
    const [page] = await readPdf(answer.body);
    expect(page?.text).toContain(inGroupsOfFour(code));
    expect(page?.codes[0]?.text).toMatch(new RegExp(`^https://suckhoe\\.example\\.vn/q/1/${code}/p-2021/`));
  });
});
